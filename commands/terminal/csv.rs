//! Tables for spreadsheets. What is unknown is an empty cell, and no 0.

use ytseo::error::{Error, Result};

/// A table as CSV (RFC 4180).
pub(crate) fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<String> {
    let failed = |error: csv::Error| Error::internal("a table cannot be written").caused_by(error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).map_err(failed)?;
    for row in rows {
        writer.write_record(row).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::internal(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Error::internal("a table cannot be written").caused_by(error))
}

/// Words of others: a spreadsheet would take some of them for a formula and run it.
pub(crate) fn words(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_are_no_formula() {
        assert_eq!(words("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(words("a = b"), "a = b");
        let rows = [vec![words("+1, \"two\""), String::new()]];
        assert_eq!(table(&["what", "count"], rows).expect("written"), "what,count\n\"'+1, \"\"two\"\"\",\n");
    }
}
