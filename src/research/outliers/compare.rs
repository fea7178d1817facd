//! Where a video stands among those that are like it: pure arithmetic.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::{Length, ResearchedVideo};
use crate::rules::ComparedRules;

/// What a video is among those that are like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Far more views.
    Above,
    /// Neither.
    Usual,
    /// Far fewer.
    Below,
}

/// Where a video stands. Derived by ytseo from YouTube's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Standing {
    /// How many videos it was compared with.
    pub peers: usize,
    /// The median of their views.
    pub median_views: f64,
    /// Its views as a multiple of that, to two digits after the point.
    pub times: f64,
    /// Its place among them and itself by views; 1 is the most.
    pub place: usize,
    /// What that makes it.
    pub kind: Kind,
}

/// Why a video was not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// It is private or unlisted: its views say little.
    NotPublic,
    /// A stream or premiere that has not ended.
    NotOver,
    /// Its views or its day are not shown.
    Unknown,
    /// Its views still rise too fast.
    TooNew,
    /// There are too few videos of like length and age.
    FewPeers,
    /// The median of those like it is 0.
    NoMiddle,
}

impl Aside {
    /// All of them.
    pub const ALL: [Aside; 6] =
        [Self::NotPublic, Self::NotOver, Self::Unknown, Self::TooNew, Self::FewPeers, Self::NoMiddle];

    /// The reason, for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotPublic => "not public",
            Self::NotOver => "a stream that has not ended",
            Self::Unknown => "views or day not shown",
            Self::TooNew => "too new",
            Self::FewPeers => "too few videos of like length and age",
            Self::NoMiddle => "the median of those like it is 0",
        }
    }
}

/// How videos are compared, for people.
pub fn in_words(rules: &ComparedRules) -> String {
    format!(
        "views against the median of up to {} uploads published nearest to it, of like length (up to 3 minutes, longer, \
         live) and like age (from {} days on all are alike; before that, within {} times), at least {} of them; {} times \
         as many or more is above, a third or less is below",
        rules.neighbours, rules.settled_days, rules.age_factor, rules.fewest, rules.above
    )
}

/// The median; nothing of nothing. Of an even number, the mean of the two in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        length if length % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

/// What is compared of a video.
#[derive(Debug, Clone, Copy)]
struct Compared {
    /// Its place in the list.
    at: usize,
    published: i64,
    age: i64,
    views: u64,
}

/// Says of each video where it stands, and puts those first that stand out most.
pub fn stand(videos: &mut [ResearchedVideo], rules: &ComparedRules) {
    let mut groups: HashMap<Length, Vec<Compared>> = HashMap::new();
    for (at, video) in videos.iter_mut().enumerate() {
        match compared(at, video, rules) {
            Ok((length, compared)) => groups.entry(length).or_default().push(compared),
            Err(aside) => video.aside = Some(aside),
        }
    }
    for group in groups.values_mut() {
        group.sort_by_key(|video| (video.published, video.at));
        for index in 0..group.len() {
            let video = &mut videos[group[index].at];
            match standing(group[index], &peers(group, index, rules), rules) {
                Ok(standing) => video.standing = Some(standing),
                Err(aside) => video.aside = Some(aside),
            }
        }
    }
    let times = |video: &ResearchedVideo| video.standing.map_or(f64::NEG_INFINITY, |standing| standing.times);
    videos.sort_by(|a, b| {
        times(b).total_cmp(&times(a)).then_with(|| b.views.cmp(&a.views)).then_with(|| a.id.cmp(&b.id))
    });
}

fn compared(at: usize, video: &ResearchedVideo, rules: &ComparedRules) -> Result<(Length, Compared), Aside> {
    if video.privacy.as_deref().is_some_and(|privacy| privacy != "public") {
        return Err(Aside::NotPublic);
    }
    let length = video.length.ok_or(Aside::NotOver)?;
    let (Some(views), Some(published), Some(age)) = (video.views, video.published, video.age_days) else {
        return Err(Aside::Unknown);
    };
    if age < rules.youngest_days {
        return Err(Aside::TooNew);
    }
    Ok((length, Compared { at, published, age, views }))
}

/// Whether two ages can be compared.
fn alike(a: i64, b: i64, rules: &ComparedRules) -> bool {
    let (young, old) = (a.min(b), a.max(b));
    young >= rules.settled_days || old <= young.saturating_mul(rules.age_factor)
}

/// Views of those that are nearest in time to one of a sorted group.
fn peers(group: &[Compared], index: usize, rules: &ComparedRules) -> Vec<f64> {
    let this = group[index];
    let mut views = Vec::with_capacity(rules.neighbours);
    let (mut before, mut after) = (index, index + 1);
    let distance = |at: usize| this.published.abs_diff(group[at].published);
    while views.len() < rules.neighbours && (before > 0 || after < group.len()) {
        let earlier = after >= group.len() || (before > 0 && distance(before - 1) <= distance(after));
        let next = if earlier {
            before -= 1;
            group[before]
        } else {
            after += 1;
            group[after - 1]
        };
        if alike(this.age, next.age, rules) {
            views.push(next.views as f64);
        }
    }
    views
}

fn standing(this: Compared, peers: &[f64], rules: &ComparedRules) -> Result<Standing, Aside> {
    if peers.len() < rules.fewest {
        return Err(Aside::FewPeers);
    }
    let median = median(peers).filter(|median| *median > 0.0).ok_or(Aside::NoMiddle)?;
    let views = this.views as f64;
    let times = views / median;
    let kind = match times {
        times if times >= rules.above => Kind::Above,
        times if times <= rules.below => Kind::Below,
        _ => Kind::Usual,
    };
    Ok(Standing {
        peers: peers.len(),
        median_views: median,
        times: (times * 100.0).round() / 100.0,
        place: 1 + peers.iter().filter(|other| **other > views).count(),
        kind,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules;

    /// A long public video.
    pub(in crate::research::outliers) fn video(
        number: usize,
        title: &str,
        age: i64,
        views: u64,
    ) -> ResearchedVideo {
        ResearchedVideo {
            id: format!("video{number:06}"),
            address: String::new(),
            title: title.into(),
            published_at: None,
            age_days: Some(age),
            duration_s: Some(600.0),
            length: Some(Length::Long),
            views: Some(views),
            likes: None,
            comments: None,
            privacy: Some("public".into()),
            standing: None,
            aside: None,
            channel: String::new(),
            published: Some(1_795_305_600 - age * 86_400),
        }
    }

    fn stood(mut videos: Vec<ResearchedVideo>) -> HashMap<String, ResearchedVideo> {
        stand(&mut videos, &rules::research().compared);
        videos.into_iter().map(|video| (video.id.clone(), video)).collect()
    }

    #[test]
    fn an_outlier_is_measured_against_its_neighbours() {
        let mut videos: Vec<_> =
            (0..21).map(|number| video(number, "T", 200 + number as i64, 1000)).collect();
        videos[10].views = Some(5000);
        videos[11].views = Some(100);
        let found = stood(videos);
        let out = found["video000010"].standing.expect("compared");
        assert_eq!((out.peers, out.median_views, out.times, out.place), (20, 1000.0, 5.0, 1));
        assert_eq!(out.kind, Kind::Above);
        assert_eq!(found["video000011"].standing.expect("compared").kind, Kind::Below);
        assert_eq!(found["video000011"].standing.expect("compared").place, 21);
        assert_eq!(found["video000000"].standing.expect("compared").kind, Kind::Usual);
    }

    #[test]
    fn a_channel_that_grows_makes_no_outliers_of_its_newest_videos() {
        // Ten times the views at the end, smoothly.
        let views = |number: i32| (1000.0 * 10f64.powf(f64::from(number) / 99.0)) as u64;
        let videos = (0..100).map(|n| video(n as usize, "T", 900 - i64::from(n) * 7, views(n))).collect();
        let found = stood(videos);
        assert!(found.values().all(|video| video.standing.is_some_and(|one| one.kind == Kind::Usual)));
    }

    #[test]
    fn lengths_and_ages_that_differ_are_not_compared() {
        let mut videos: Vec<_> = (0..9).map(|number| video(number, "T", 300, 10)).collect();
        let mut short = video(20, "T", 300, 9000);
        short.length = Some(Length::Short);
        videos.push(short);
        // Ten days old: only those up to 20 days are like it, and there are none.
        videos.push(video(21, "T", 10, 10));
        videos.push(video(22, "T", 3, 10));
        let mut hidden = video(23, "T", 300, 10);
        hidden.views = None;
        let mut private = video(24, "T", 300, 10);
        private.privacy = Some("private".into());
        let mut coming = video(25, "T", 300, 10);
        coming.length = None;
        videos.extend([hidden, private, coming]);
        let found = stood(videos);
        let aside = |number: usize| found[&format!("video{number:06}")].aside;
        assert_eq!(
            [20, 21, 22, 23, 24, 25].map(aside),
            [
                Aside::FewPeers,
                Aside::FewPeers,
                Aside::TooNew,
                Aside::Unknown,
                Aside::NotPublic,
                Aside::NotOver
            ]
            .map(Some)
        );
        assert_eq!(found["video000000"].standing.expect("compared").peers, 8);
    }

    #[test]
    fn a_median_of_nothing_viewed_measures_nothing() {
        let mut videos: Vec<_> = (0..12).map(|number| video(number, "T", 300, 0)).collect();
        videos[0].views = Some(50);
        let found = stood(videos);
        assert_eq!(found["video000000"].aside, Some(Aside::NoMiddle));
        assert!(found.values().all(|video| video.standing.is_none()));
    }

    proptest! {
        #[test]
        fn half_of_the_values_lie_on_each_side_of_the_median(values in prop::collection::vec(0.0f64..1e9, 1..60)) {
            let middle = median(&values).expect("there are some");
            let below = values.iter().filter(|value| **value < middle).count();
            let above = values.iter().filter(|value| **value > middle).count();
            prop_assert!(below * 2 <= values.len() && above * 2 <= values.len());
            prop_assert!(values.iter().any(|value| *value <= middle) && values.iter().any(|value| *value >= middle));
        }

        #[test]
        fn the_median_does_not_depend_on_order_and_scales(
            mut values in prop::collection::vec(0u32..1_000_000, 1..40), factor in 1u32..50,
        ) {
            let of = |values: &[u32]| median(&values.iter().map(|value| f64::from(*value)).collect::<Vec<_>>());
            let middle = of(&values);
            values.reverse();
            prop_assert_eq!(of(&values), middle);
            let scaled: Vec<u32> = values.iter().map(|value| value * factor).collect();
            prop_assert_eq!(of(&scaled), middle.map(|middle| middle * f64::from(factor)));
        }

        #[test]
        fn every_video_stands_somewhere_or_has_a_reason(
            all in prop::collection::vec((0i64..2000, 0u64..1_000_000, 0u8..4), 0..120), seed in 0usize..7,
        ) {
            let made = |(number, (age, views, length)): (usize, &(i64, u64, u8))| {
                let mut one = video(number, "T", *age, *views);
                one.length = [Some(Length::Short), Some(Length::Long), Some(Length::Live), None][usize::from(*length)];
                one
            };
            let videos: Vec<_> = all.iter().enumerate().map(made).collect();
            let mut turned = videos.clone();
            turned.rotate_left(seed.min(videos.len().saturating_sub(1)));
            let (first, second) = (stood(videos), stood(turned));
            for (id, video) in &first {
                prop_assert!(video.standing.is_some() != video.aside.is_some());
                if let Some(standing) = video.standing {
                    prop_assert!(standing.peers >= 8 && standing.peers <= 20);
                    prop_assert!(standing.place >= 1 && standing.place <= standing.peers + 1);
                }
                prop_assert_eq!(video.aside.is_some(), second[id].aside.is_some());
            }
        }
    }
}
