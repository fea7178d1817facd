//! Exports of the tools people use, in the forms that they come in.

use proptest::prelude::*;

use super::*;

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn row<'a>(volumes: &'a Volumes, phrase: &str) -> &'a VolumeRow {
    volumes.rows.iter().find(|row| row.phrase == phrase).unwrap_or_else(|| panic!("{phrase}: {volumes:?}"))
}

#[test]
fn keyword_planner_comes_as_utf16_with_lines_before_the_table_and_ranges() {
    let text = "Keyword Stats 2026-11-20 at 10_12_33\r\nNovember 1, 2025 - October 31, 2026\r\n\
        Keyword\tCurrency\tAvg. monthly searches\tThree month change\tCompetition\tCompetition (indexed value)\r\n\
        sourdough starter\tUSD\t10K – 100K\t0%\tLow\t5\r\nsourdough discard\tUSD\t1000\t\tHigh\t88\r\n\
        sourdough flour\tUSD\t\t\t\t\r\n";
    let volumes = read("planner.csv", &utf16(text)).expect("read");
    let list = &volumes.list;
    assert_eq!(list.export.as_deref(), Some("Google Keyword Planner"));
    assert!(list.counts.as_deref().is_some_and(|counts| counts.contains("not on YouTube")));
    assert_eq!((list.encoding.as_str(), list.delimiter.as_str(), list.skipped_lines), ("UTF-16LE", "tab", 2));
    assert_eq!(list.columns.volume.as_deref(), Some("Avg. monthly searches"));
    assert_eq!(list.columns.competition.as_deref(), Some("Competition"));
    assert_eq!((list.phrases, list.with_volume), (3, 2));
    let starter = row(&volumes, "sourdough starter");
    assert_eq!((starter.low, starter.high), (Some(10_000), Some(100_000)));
    assert_eq!(starter.competition.as_deref(), Some("Low"));
    assert_eq!(row(&volumes, "sourdough flour").low, None, "unknown is not zero");
}

#[test]
fn the_same_in_german_with_semicolons_and_an_old_charset() {
    let text = "Suchbegriff;Durchschn. Suchanfragen pro Monat;Wettbewerb\nkäse selber machen;1.900;Gering\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let volumes = read("de.csv", &bytes).expect("read");
    assert_eq!((volumes.list.encoding.as_str(), volumes.list.delimiter.as_str()), ("windows-1252", ";"));
    assert_eq!(row(&volumes, "käse selber machen").low, Some(1900));
    assert_eq!(volumes.list.columns.phrase, "Suchbegriff");
}

#[test]
fn ahrefs_semrush_and_vidiq_are_told_apart() {
    let ahrefs = "#,Keyword,Country,Difficulty,Volume,CPC,Parent Topic\n1,rust book,us,12,2400,0.5,rust\n";
    let volumes = read("a.csv", ahrefs.as_bytes()).expect("read");
    assert_eq!(volumes.list.export.as_deref(), Some("Ahrefs"));
    assert_eq!(row(&volumes, "rust book").difficulty.as_deref(), Some("12"));
    let semrush =
        "Keyword,Intent,Volume,Trend,Keyword Difficulty,CPC (USD)\nrust book,I,2400,\"0.1,0.2\",31,1\n";
    let volumes = read("s.csv", semrush.as_bytes()).expect("read");
    assert_eq!(volumes.list.export.as_deref(), Some("Semrush"));
    assert_eq!(row(&volumes, "rust book").low, Some(2400));
    let vidiq = "Keyword,Search Volume,Competition,Overall\nrust book,61.5,40,70\nrust game,20,10,66\n";
    let volumes = read("v.csv", vidiq.as_bytes()).expect("read");
    assert!(volumes.list.marks, "a mark is no count");
    let row = row(&volumes, "rust book");
    assert_eq!((row.low, row.mark), (None, Some(61.5)));
    let counted = read("v.csv", vidiq.replace("61.5", "6150").as_bytes()).expect("read");
    assert!(!counted.list.marks && counted.rows[0].low == Some(6150));
}

#[test]
fn plain_lists_and_units_are_read_and_what_is_none_is_told() {
    let generic = "\u{feff}Term,Daily searches\n\"bread, white\",30\nBread,5\nbread,7\n";
    let volumes = read("g.csv", generic.as_bytes()).expect("read");
    assert_eq!(volumes.list.period, VolumePeriod::Day);
    assert_eq!(volumes.rows.len(), 2, "a phrase comes once");
    assert_eq!((row(&volumes, "bread, white").low, row(&volumes, "Bread").low), (Some(30), Some(5)));
    let single = read("k.txt", b"Keyword\nbread\nrolls\n").expect("read");
    assert_eq!((single.rows.len(), single.list.columns.volume.as_deref()), (2, None));
    let header_word = read("p.csv", "Volume (US),Keyword\n5,a\n".as_bytes()).expect("read");
    assert_eq!(header_word.list.columns.volume.as_deref(), Some("Volume (US)"));
    for odd in ["", "a,b\n1,2\n", "<html>\n", "volume\n5\n"] {
        let error = read("odd.csv", odd.as_bytes()).expect_err(odd);
        assert_eq!(error.kind(), crate::Kind::Usage);
        assert!(error.to_string().contains("odd.csv"), "{error}");
    }
    assert!(read("odd.csv", &[0, 159, 146, 150, 0, 1]).is_err());
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn what_was_exported_is_read_whatever_the_form(
        cells in prop::collection::btree_map("[a-zä,;| \"]{0,8}[a-zä]", 0u64..10_000_000, 1..12),
        delimiter in prop::sample::select(vec!["\t", ";", ",", "|"]),
        preamble in prop::collection::vec("[A-Z0-9 ,;]{0,20}", 0..4),
        wide in any::<bool>(),
    ) {
        let mut text = String::new();
        for line in &preamble {
            text.push_str(&format!("{line}\r\n"));
        }
        text.push_str(&format!("Competition{delimiter}Keyword{delimiter}Volume\r\n"));
        for (phrase, volume) in &cells {
            text.push_str(&format!("low{delimiter}{}{delimiter}{volume}\r\n", quoted(phrase)));
        }
        let bytes = if wide { utf16(&text) } else { text.clone().into_bytes() };
        let volumes = read("x.csv", &bytes).expect("read");
        prop_assert_eq!(volumes.list.skipped_lines, preamble.len());
        let mut wanted = std::collections::BTreeMap::new();
        for (phrase, volume) in &cells {
            wanted.entry(clean(phrase)).or_insert(*volume);
        }
        let found: std::collections::BTreeMap<String, u64> =
            volumes.rows.iter().map(|row| (row.phrase.clone(), row.low.expect("a volume"))).collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn nothing_breaks_it(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "(Keyword|Volume|[,;\t\n\"]|\\PC){0,40}") {
        let _ = (read("x", &bytes), read("x", text.as_bytes()), read("x", &utf16(&text)));
    }
}
