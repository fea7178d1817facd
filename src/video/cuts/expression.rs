//! The cut list as a filter of ffmpeg: which frames stay, and when they are shown.
//!
//! Both expressions are balanced trees of `if(lt(...))`: a frame costs a dozen comparisons among a thousand cuts.

use std::fmt::Write;

use crate::model::CutList;

/// A stretch of the source for the filter, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    /// Frames from here on are kept.
    from: f64,
    /// Where it begins; a frame that is shown already is moved here.
    start: f64,
    /// Frames from here on are removed.
    to: f64,
    /// What is taken from the time of its frames.
    shift: f64,
    /// Whether a frame from before the start is kept.
    held: bool,
}

/// `select` and `setpts` for a cut list. `held` says which frame is shown when a kept stretch begins (its time in
/// microseconds, for each stretch): needed where the frame rate varies.
pub fn filter(list: &CutList, held: &[Option<u64>]) -> String {
    let stretches = stretches(list, held);
    let mut select: Vec<(f64, String)> = Vec::new();
    let mut times: Vec<(f64, String)> = Vec::new();
    for stretch in &stretches {
        select.push((stretch.from, "1".into()));
        select.push((stretch.to, "0".into()));
        let moment = if stretch.held { format!("max(T,{})", decimal(stretch.start)) } else { "T".into() };
        times.push((stretch.from, format!("{moment}-{}", decimal(stretch.shift))));
    }
    // What lies before the first boundary.
    let mut text = String::from("select='");
    tree("t", "0", &select, &mut text);
    text.push_str("',setpts='round((");
    tree("T", "T", &times, &mut text);
    text.push_str(")/TB)'");
    text
}

fn stretches(list: &CutList, held: &[Option<u64>]) -> Vec<Stretch> {
    let [above, below] = list.rate().map(f64::from);
    let seconds = |units: f64| units * below / above;
    let mut before = 0;
    let mut behind = 0.0;
    let kept = list.kept.iter().zip(list.units()).enumerate();
    let all = kept.map(|(index, (span, [start, end]))| {
        let from = seconds(start as f64 - 0.5);
        let shown = held.get(index).copied().flatten().map(|micros| micros as f64 / 1e6 - 0.0005);
        // A frame that the stretch before shows already simply stays.
        let shown = shown.filter(|shown| *shown < from && *shown >= behind);
        // The last frame of all is kept even where the container rounds the length down.
        let to = if span.end_ms >= list.duration_ms { 1e9 } else { seconds(end as f64 - 0.5) };
        let stretch = Stretch {
            from: shown.unwrap_or(from),
            start: seconds(start as f64),
            to,
            shift: seconds((start - before) as f64),
            held: shown.is_some(),
        };
        before += end - start;
        behind = to;
        stretch
    });
    all.collect()
}

/// The value that counts from the last boundary at or before the variable; `first` before all of them.
fn tree(variable: &str, first: &str, steps: &[(f64, String)], text: &mut String) {
    let Some((boundary, _)) = steps.get(steps.len() / 2) else {
        text.push_str(first);
        return;
    };
    let (left, right) = steps.split_at(steps.len() / 2);
    let _ = write!(text, "if(lt({variable},{}),", decimal(*boundary));
    tree(variable, first, left, text);
    text.push(',');
    tree(variable, &right[0].1, &right[1..], text);
    text.push(')');
}

/// Nine decimals at most, without zeros at the end.
fn decimal(seconds: f64) -> String {
    let text = format!("{seconds:.9}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.into() }
}

/// For each kept stretch the frame that is shown when it begins, found while the times of all frames go by in any
/// order.
#[derive(Debug)]
pub struct Held {
    starts: Vec<u64>,
    shown: Vec<Option<u64>>,
}

impl Held {
    /// For the stretches of a list.
    pub fn new(list: &CutList) -> Self {
        let starts: Vec<u64> = list.kept.iter().map(|span| span.start_ms * 1000).collect();
        let shown = vec![None; starts.len()];
        Self { starts, shown }
    }

    /// Takes the time of a frame, in microseconds from the start of the file.
    pub fn frame(&mut self, at_us: u64) {
        // Half a millisecond: containers round.
        let index = self.starts.partition_point(|start| start + 500 < at_us);
        if let Some(shown) = self.shown.get_mut(index)
            && shown.is_none_or(|other| other < at_us)
        {
            *shown = Some(at_us);
        }
    }

    /// What was found; a stretch without a frame since the one before keeps that one's.
    pub fn finish(mut self) -> Vec<Option<u64>> {
        for index in 1..self.shown.len() {
            self.shown[index] = self.shown[index].or(self.shown[index - 1]);
        }
        self.shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;
    use proptest::prelude::*;

    #[test]
    fn one_cut_reads_like_one() {
        let list = CutList::of_kept(10_000, Some([25, 1]), [Span::new(0, 2000), Span::new(4000, 6000)]);
        assert_eq!(
            filter(&list, &[]),
            "select='if(lt(t,3.98),if(lt(t,1.98),if(lt(t,-0.02),0,1),0),if(lt(t,5.98),1,0))',\
             setpts='round((if(lt(T,3.98),if(lt(T,-0.02),T,T-0),T-2))/TB)'"
        );
    }

    #[test]
    fn a_frame_that_is_shown_already_moves_to_the_start() {
        let list = CutList::of_kept(10_000, None, [Span::new(0, 1000), Span::new(5000, 6000)]);
        let mut held = Held::new(&list);
        [0, 900_000, 7_000_000, 4_200_000, 3_000_000, 5_500_000].into_iter().for_each(|at| held.frame(at));
        let held = held.finish();
        assert_eq!(held, [Some(0), Some(4_200_000)]);
        let stretch = stretches(&list, &held)[1];
        assert!((stretch.from - 4.1995).abs() < 1e-9);
        assert_eq!((stretch.start, stretch.shift, stretch.held), (5.0, 4.0, true));
        // Shown by the first stretch already: nothing to move.
        assert!(!stretches(&list, &[Some(0), Some(900_000)])[1].held);
    }

    #[test]
    fn thousands_of_cuts_stay_shallow() {
        let list =
            CutList::of_kept(10_000_000, None, (0..4000).map(|n| Span::new(n * 2000, n * 2000 + 1000)));
        let text = filter(&list, &[]);
        let mut depth = 0;
        let deepest = text.chars().map(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth
        });
        assert!(deepest.max() < Some(40));
    }

    /// What ffmpeg would make of a tree.
    fn value(text: &str, at: f64) -> &str {
        let Some(inner) = text.strip_prefix("if(lt(t,") else { return text };
        let close = inner.find(')').expect("a bound");
        let bound: f64 = inner[..close].parse().expect("a number");
        let rest = &inner[close + 2..inner.len() - 1];
        let mut depth = 0;
        let comma = rest.char_indices().find(|(_, c)| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            *c == ',' && depth == 0
        });
        let (yes, no) = rest.split_at(comma.expect("two branches").0);
        value(if at < bound { yes } else { &no[1..] }, at)
    }

    proptest! {
        #[test]
        fn the_tree_says_what_the_list_says(
            spans in prop::collection::vec((0u64..20_000, 40u64..900), 0..30),
            at in 0u64..20_000,
        ) {
            let list = CutList::of_kept(20_000, None, spans.into_iter().map(|(at, length)| Span::new(at, at + length)));
            let mut text = String::new();
            let steps: Vec<(f64, String)> = stretches(&list, &[]).iter()
                .flat_map(|s| [(s.from, "1".to_string()), (s.to, "0".to_string())]).collect();
            tree("t", "0", &steps, &mut text);
            let kept = list.map(at).is_some();
            prop_assert_eq!(value(&text, at as f64 / 1000.0) == "1", kept);
        }
    }
}
