//! Rules for links in the description.

use std::collections::HashSet;

use super::{counted, finding, named};
use crate::model::Finding;
use crate::rules::limits;

/// Marks that may stand before a link.
const OPENERS: [char; 17] =
    ['(', '[', '{', '"', '\'', '<', '«', '“', '‘', '„', '*', '_', '-', '–', '•', '►', ':'];

/// Marks after a link that may become a part of it.
const CLOSERS: [char; 21] = [
    ')', ']', '}', '"', '\'', '>', '»', '”', '’', ',', ';', ':', '!', '?', '.', '…', '。', '、', '，', '）',
    '」',
];

/// How a word is to be read.
enum Word<'a> {
    /// It has nothing to do with links.
    Text,
    /// A link: without the marks around it, and the marks after it.
    Link(&'a str, &'a str),
    /// A link that is broken.
    Broken(&'a str),
    /// An address without `https://`.
    Bare(&'a str),
}

/// Whether a word is a link, a broken one, or an address.
pub(crate) fn looks_like_link(word: &str) -> bool {
    !matches!(read(word), Word::Text)
}

/// Lints the links of a description.
pub(super) fn check(description: &str, found: &mut Vec<Finding>) {
    let (mut broken, mut punctuated, mut insecure, mut bare, mut repeated) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for word in description.split_whitespace() {
        match read(word) {
            Word::Text => {}
            Word::Broken(link) => broken.push(link),
            Word::Bare(address) => bare.push(address),
            Word::Link(link, after) => {
                if !after.is_empty() {
                    punctuated.push(format!("{link}{after}"));
                }
                if link.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:")) {
                    insecure.push(link);
                }
                if !seen.insert(link.trim_end_matches('/')) {
                    repeated.push(link);
                }
            }
        }
    }
    push("link-malformed", "a link is broken", &broken, found);
    push("link-punctuation", "a link is directly followed by punctuation", &punctuated, found);
    push("link-insecure", "a link starts with http://", &insecure, found);
    push("link-without-scheme", "an address without https:// may not be clickable", &bare, found);
    push("link-duplicate", "a link is there twice", &repeated, found);
}

fn push<S: AsRef<str>>(rule: &str, wrong: &str, cases: &[S], found: &mut Vec<Finding>) {
    if !cases.is_empty() {
        found.push(Finding {
            measured: Some(counted(cases.len(), "link", "links")),
            ..finding(rule, format!("{wrong}: {}", named(cases)))
        });
    }
}

/// Reads one word.
fn read(word: &str) -> Word<'_> {
    // Every link, and every way to break one, holds a dot, or a colon or slash after "http".
    if !word.contains(['.', '/', ':']) {
        return Word::Text;
    }
    if let Some(at) = find_scheme(word) {
        let (link, after) = split_closers(&word[at..]);
        let rest = &link[link.find("://").map_or(0, |end| end + 3)..];
        // A path that ends in "..." was copied from a page that shortens links.
        let is_cut = rest.contains('/') && (after.starts_with("...") || after.starts_with('…'));
        let sound = host_is_sound(rest) && !is_cut;
        return if sound { Word::Link(link, after) } else { Word::Broken(link) };
    }
    let bare = word.trim_start_matches(OPENERS);
    let (bare, _) = split_closers(bare);
    if has_mistyped_scheme(bare) {
        return Word::Broken(bare);
    }
    if is_bare_address(bare) { Word::Bare(bare) } else { Word::Text }
}

/// Where `http://` or `https://` starts in a word, in any case.
fn find_scheme(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    word.match_indices("://").find_map(|(at, _)| {
        [5, 4].into_iter().find_map(|length| {
            let start = at.checked_sub(length)?;
            let name = if length == 5 { "https" } else { "http" };
            let free = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
            (free && bytes[start..at].eq_ignore_ascii_case(name.as_bytes())).then_some(start)
        })
    })
}

/// The common ways to mistype `https://`.
fn has_mistyped_scheme(word: &str) -> bool {
    let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let (scheme, rest) = word.split_at(end);
    let lower = scheme.to_ascii_lowercase();
    match lower.as_str() {
        "http" | "https" => {
            rest.len() > 1
                && [":/", "//", ";/", ":", "/"].iter().any(|start| rest.starts_with(start))
                && rest.contains('.')
                || rest == ":/"
        }
        "htp" | "htps" | "htttp" | "htttps" | "ttp" | "ttps" | "hhttp" | "hhttps" | "httpss" | "htpps"
        | "hxxp" | "hxxps" => rest.starts_with(":/") || rest.starts_with("//"),
        _ => false,
    }
}

/// Splits off marks that end a link: closing ones that were not opened inside it, and full stops and the like.
fn split_closers(link: &str) -> (&str, &str) {
    // Chinese and Japanese marks end a link wherever they stand: no address holds them.
    let end = link.find(['。', '、', '，', '）', '」', '】', '＞']).unwrap_or(link.len());
    let mut kept = &link[..end];
    // Counted once: a link may be very long.
    let mut surplus = [('(', ')'), ('[', ']'), ('{', '}')]
        .map(|(open, close)| (close, kept.matches(close).count().saturating_sub(kept.matches(open).count())));
    while let Some(last) = kept.chars().next_back().filter(|c| CLOSERS.contains(c)) {
        if let Some((_, surplus)) = surplus.iter_mut().find(|(close, _)| *close == last) {
            if *surplus == 0 {
                break;
            }
            *surplus -= 1;
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    (kept, &link[kept.len()..])
}

/// Whether what follows `https://` starts with a host, and a port if there is one.
fn host_is_sound(rest: &str) -> bool {
    let authority = &rest[..rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len())];
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let port_is_sound =
        port.is_none_or(|port| port.parse::<u16>().is_ok() && port.bytes().all(|b| b.is_ascii_digit()));
    port_is_sound && labels_are_sound(host)
}

/// Whether a host is made of at least two sound labels, or is an address of four numbers.
fn labels_are_sound(host: &str) -> bool {
    let mut labels = host.trim_end_matches('.').split('.');
    let sound = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| {
                c.is_alphanumeric() || matches!(c, '-' | '_') || (!c.is_ascii() && !c.is_whitespace())
            })
    };
    let Some(last) = labels.next_back() else { return false };
    let mut count = 0;
    let rest_is_sound = labels.inspect(|_| count += 1).all(sound);
    let ending = if last.bytes().all(|b| b.is_ascii_digit()) {
        host.parse::<std::net::Ipv4Addr>().is_ok()
    } else {
        sound(last) && last.chars().count() >= 2
    };
    rest_is_sound && count >= 1 && ending
}

/// Whether a word without a scheme is the address of a page.
fn is_bare_address(word: &str) -> bool {
    if word.contains('@') || !word.contains('.') {
        return false;
    }
    let end = word.find(['/', '?', '#', ':']).unwrap_or(word.len());
    let host = &word[..end];
    if !host.is_ascii() || !labels_are_sound(host) {
        return false;
    }
    if host.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        return host.matches('.').count() >= 2;
    }
    let ending = host.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let practice = &limits().practice;
    practice.domain_endings.holds(&ending)
        || (word[end..].starts_with('/') && practice.domain_endings_with_path.holds(&ending))
}
