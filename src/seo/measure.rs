//! How YouTube measures text: characters, UTF-16 units, bytes, and the quoted arithmetic of tags.

/// Length of a title in UTF-16 units, the strictest reading of YouTube's "characters".
pub fn utf16_units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What one tag costs: its UTF-16 units, plus 2 when it holds a space (YouTube counts it as quoted).
///
/// Source: the `videos` resource, `snippet.tags[]`: `Foo-Baz` is 7, `Foo Baz` is 9.
pub fn tag_length(tag: &str) -> usize {
    utf16_units(tag) + if tag.contains(' ') { 2 } else { 0 }
}

/// What a list of tags costs: each tag, plus 1 for every comma between two.
pub fn tags_length<S: AsRef<str>>(tags: &[S]) -> usize {
    let sum: usize = tags.iter().map(|tag| tag_length(tag.as_ref())).sum();
    sum + tags.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_as_the_documentation_does() {
        assert_eq!(tag_length("Foo-Baz"), 7);
        assert_eq!(tag_length("Foo Baz"), 9);
        assert_eq!(tags_length(&["a", "b c"]), 7);
        assert_eq!(tags_length::<&str>(&[]), 0);
        assert_eq!(utf16_units("👍a"), 3);
    }

    proptest! {
        #[test]
        fn each_further_tag_costs_itself_and_a_comma(tags in prop::collection::vec("[a-z ]{1,12}", 1..20)) {
            let (last, rest) = tags.split_last().expect("at least one");
            let comma = usize::from(!rest.is_empty());
            prop_assert_eq!(tags_length(&tags), tags_length(rest) + comma + tag_length(last));
        }
    }
}
