//! What holds for every file: what is not meant stays byte for byte, and what is replaced can be put back.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::publish::fields::Fields;

fn written(title: &str, description: &str, tags: &[String], german: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let fields = Fields::from([
        ("title".to_string(), json!(title)),
        ("description".to_string(), json!(description)),
        ("tags".to_string(), json!(tags)),
        ("category".to_string(), json!("22")),
        ("language".to_string(), json!("en")),
        ("privacy".to_string(), json!("public")),
        ("localizations.de".to_string(), json!({"title": german, "description": description})),
    ]);
    let fields: Fields =
        fields.into_iter().filter(|(_, value)| !crate::publish::fields::is_empty(value)).collect();
    let text =
        yaml::file(&crate::publish::schema::VIDEO, "dQw4w9WgXcQ", "facts", &fields, &yaml::Remarks::new())
            + "# my own remark\n";
    std::fs::write(folder.path().join("a.yaml"), &text).expect("written");
    (folder, text)
}

fn replaced(folder: &Path, find: &str, replace: &str) -> Result<EditReport> {
    let rules = Rules { find: Some(Find::new(find, replace, false, false)?), ..Rules::default() };
    let paths = vec![folder.to_path_buf()];
    edit(&EditRequest { paths, select: Selection::default(), rules, dry_run: false }, &Watch::silent())
}

fn read(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("a.yaml")).expect("there")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_replaced_can_be_put_back(
        title in "[a-z:#'|]{1,9}( [a-z]{1,5}){0,2}",
        description in "[a-z]{1,5}([ \n][a-z0-9:#-]{1,9}){0,5}",
        tags in prop::collection::vec("[a-z]{1,6}", 0..3),
        find in "[a-z]{1,2}",
    ) {
        let (folder, text) = written(&title, &description, &tags, "Titel");
        let report = replaced(folder.path(), &find, "QQ").expect("edited");
        let somewhere = [&title, &description].iter().any(|text| text.contains(&find))
            || "Titel".contains(&find) || tags.iter().any(|tag| tag.contains(&find));
        prop_assert_eq!(!report.edited.is_empty(), somewhere);
        let same_tags = report.edited.iter().flat_map(|file| &file.changes).any(|change| {
            change.field == "tags" && change.before.as_array().map(Vec::len) != change.after.as_array().map(Vec::len)
        });
        if !same_tags {
            let _ = replaced(folder.path(), "QQ", &find).expect("edited");
            prop_assert_eq!(read(folder.path()), text);
        }
    }

    #[test]
    fn a_file_without_the_text_stays_byte_for_byte(
        title in "\\PC{1,12}", description in "(\\PC{0,12}\n){0,3}", tail in "(# \\PC{0,9}\n){0,2}",
    ) {
        let (folder, text) = written(&format!("t{title}"), &description, &[], "Titel");
        let text = text + &tail;
        std::fs::write(folder.path().join("a.yaml"), &text).expect("written");
        if let Ok(report) = replaced(folder.path(), "no such text anywhere", "x") {
            prop_assert!(report.edited.is_empty());
        }
        prop_assert_eq!(read(folder.path()), text);
    }
}
