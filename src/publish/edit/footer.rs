//! The block of text that many descriptions share: found by its own first and last line, replaced, added, removed.

use crate::error::{Error, Result};

/// A block of lines. Its first and its last line mark it in a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    lines: Vec<String>,
}

impl Block {
    /// A block from a text; blank lines around it do not count.
    ///
    /// # Errors
    /// Usage for a text without lines, and for one whose first or last line stands in it again.
    pub fn parse(text: &str) -> Result<Self> {
        let lines: Vec<String> = text.trim().lines().map(|line| line.trim_end().to_string()).collect();
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return Err(Error::usage("the footer block is empty")
                .hint("to take a block away: --remove-footer with the file that holds it"));
        };
        let count = |wanted: &String| lines.iter().filter(|line| *line == wanted).count();
        let allowed = if first == last { lines.len().min(2) } else { 1 };
        if count(first) > allowed || count(last) > allowed {
            return Err(Error::usage("the first or the last line of the footer block stands in it again").hint(
                "the block is found by these two lines: choose lines that stand nowhere else in a description",
            ));
        }
        Ok(Self { lines })
    }

    fn first(&self) -> &str {
        self.lines.first().map_or("", String::as_str)
    }

    fn last(&self) -> &str {
        self.lines.last().map_or("", String::as_str)
    }

    /// Where it stands among lines: from, and behind its last one. As a sentence, why that cannot be told.
    fn find(&self, lines: &[&str]) -> Result<Option<(usize, usize)>, String> {
        let all = |mark: &str| -> Vec<usize> {
            let hits = lines.iter().enumerate().filter(|(_, line)| line.trim_end() == mark);
            hits.map(|(at, _)| at).collect()
        };
        let (firsts, lasts) = (all(self.first()), all(self.last()));
        if self.lines.len() == 1 || self.first() != self.last() {
            let lasts: Vec<usize> = match firsts.first() {
                Some(first) => lasts.into_iter().filter(|last| last >= first).collect(),
                None => lasts,
            };
            return match (firsts.as_slice(), lasts.as_slice()) {
                ([], []) => Ok(None),
                ([first], [last]) => Ok(Some((*first, last + 1))),
                ([], _) => {
                    Err(format!("holds the last line of the footer ('{}') without its first", self.last()))
                }
                ([_], []) => {
                    Err(format!("holds the first line of the footer ('{}') without its last", self.first()))
                }
                _ => Err("holds the first or the last line of the footer more than once".into()),
            };
        }
        match firsts.as_slice() {
            [] => Ok(None),
            [first, last] => Ok(Some((*first, last + 1))),
            _ => Err(format!("does not hold the line '{}' twice, which is around the footer", self.first())),
        }
    }

    /// The text with this block: in the place of the one with the same first and last line, or at the end.
    ///
    /// # Errors
    /// A sentence without its subject that says why the place cannot be told.
    pub fn put(&self, text: &str) -> Result<String, String> {
        let lines: Vec<&str> = text.lines().collect();
        let block = self.lines.join("\n");
        Ok(match self.find(&lines)? {
            Some((from, to)) => {
                let before = lines.get(..from).unwrap_or_default().iter().copied();
                let behind = lines.get(to..).unwrap_or_default().iter().copied();
                before.chain([block.as_str()]).chain(behind).collect::<Vec<_>>().join("\n")
            }
            None if text.trim().is_empty() => block,
            None => format!("{}\n\n{block}", text.trim_end()),
        })
    }

    /// The text without this block, and without the blank line that set it off.
    ///
    /// # Errors
    /// As [`Block::put`].
    pub fn take(&self, text: &str) -> Result<String, String> {
        let lines: Vec<&str> = text.lines().collect();
        let Some((from, to)) = self.find(&lines)? else { return Ok(text.into()) };
        let before = lines.get(..from).unwrap_or_default();
        let behind = lines.get(to..).unwrap_or_default();
        let is_blank = |line: Option<&&str>| line.is_none_or(|line| line.trim().is_empty());
        let before = match before.split_last() {
            Some((last, rest)) if last.trim().is_empty() && is_blank(behind.first()) => rest,
            _ => before,
        };
        Ok(before.iter().chain(behind).copied().collect::<Vec<_>>().join("\n").trim().into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn block(text: &str) -> Block {
        Block::parse(text).expect("a block")
    }

    #[test]
    fn a_block_is_added_replaced_and_taken_away() {
        let old = block("\n— Links —\nhttps://a.example\n— thanks —\n\n");
        let new = block("— Links —\nhttps://b.example\nhttps://c.example\n— thanks —");
        let text = "How it was made.\n\n0:00 Start";
        let with = old.put(text).expect("put");
        assert_eq!(with, "How it was made.\n\n0:00 Start\n\n— Links —\nhttps://a.example\n— thanks —");
        assert_eq!(old.put(&with).as_ref(), Ok(&with), "twice is once");
        let replaced = new.put(&with).expect("put");
        assert!(replaced.ends_with("— Links —\nhttps://b.example\nhttps://c.example\n— thanks —"));
        assert_eq!(new.take(&replaced).as_deref(), Ok(text));
        assert_eq!(old.take(text).as_deref(), Ok(text));
        assert_eq!(old.put("").as_deref(), Ok("— Links —\nhttps://a.example\n— thanks —"));
        let middle = format!("{with}\n\n#stars");
        assert_eq!(old.take(&middle).expect("taken"), format!("{text}\n\n#stars"));
        assert!(new.put(&middle).expect("put").ends_with("— thanks —\n\n#stars"));
    }

    #[test]
    fn what_is_around_it_may_be_the_same_line() {
        let block = block("———\nText\n———");
        let with = block.put("a").expect("put");
        assert_eq!(block.take(&with).as_deref(), Ok("a"));
        assert!(block.put("———\na").expect_err("one line").contains("twice"));
    }

    #[test]
    fn where_the_place_is_not_clear_nothing_is_done() {
        let two = block("First\nLast");
        for text in ["First\nother", "other\nLast", "First\nLast\nFirst\nLast", "First\nLast\nLast"] {
            let _ = two.put(text).expect_err(text);
            let _ = two.take(text).expect_err(text);
        }
        let one = block("Only");
        assert_eq!(one.put("a\nOnly\nb").as_deref(), Ok("a\nOnly\nb"));
        let _ = one.take("Only\nOnly").expect_err("twice");
        for wrong in ["", " \n ", "a\nb\na\nc", "a\na\na"] {
            let _ = Block::parse(wrong).expect_err(wrong);
        }
    }

    proptest! {
        #[test]
        fn what_is_put_can_be_taken(text in "([a-z ]{0,9}\n){0,4}[a-z]{0,5}", inside in "([a-z]{0,5}\n){0,3}") {
            let block = block(&format!("<first>\n{inside}<last>"));
            let text = text.trim();
            let with = block.put(text).expect("put");
            prop_assert_eq!(block.take(&with).expect("taken"), text);
            prop_assert_eq!(block.put(&with).expect("put"), with);
        }
    }
}
