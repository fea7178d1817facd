//! The order of phrases: demand times relevance, by the numbers of `keywords.yaml`. Without demand there is none.

use crate::model::{Demand, Relevance, VolumePeriod};
use crate::rules::keywords;

/// What the order is made of.
#[derive(Debug, Clone, Copy)]
pub struct WorthRequest<'a> {
    /// Evidence that it is searched for.
    pub demand: &'a Demand,
    /// For what time the volumes of each list are.
    pub periods: &'a [VolumePeriod],
    /// How much it has to do with the video.
    pub relevance: &'a Relevance,
    /// The share of the first results with the phrase in their titles; only where the user asked for numbers that are
    /// derived from YouTube's.
    pub crowding: Option<f64>,
}

/// A place in the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    /// 0 to 1.
    pub value: f64,
    /// The formula with its numbers.
    pub worked_out: String,
}

/// What a phrase is worth; nothing where its demand is unknown.
pub fn worth(request: &WorthRequest<'_>) -> Option<Worth> {
    let rules = &keywords().opportunity;
    let (demand, by) = demand(request)?;
    let known = [request.relevance.seed, request.relevance.video, request.relevance.channel];
    let known: Vec<f64> = known.into_iter().flatten().collect();
    let relevance =
        if known.is_empty() { rules.untold } else { known.iter().sum::<f64>() / known.len() as f64 };
    let share = rules.floor + (1.0 - rules.floor) * relevance;
    let mut value = demand * share;
    let mut worked_out =
        format!("{demand:.2} ({by}) x ({} + {:.2} x {relevance:.2})", rules.floor, 1.0 - rules.floor);
    if let Some(crowding) = request.crowding {
        value *= 1.0 - rules.crowding * crowding;
        worked_out.push_str(&format!(" x (1 - {} x {crowding:.2})", rules.crowding));
    }
    let value = (value.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
    worked_out.push_str(&format!(" = {value:.2}"));
    Some(Worth { value, worked_out })
}

/// The strongest evidence, and what it is.
fn demand(request: &WorthRequest<'_>) -> Option<(f64, &'static str)> {
    let rules = &keywords().opportunity;
    let seen = request.demand;
    let share = |count: f64, full: f64| ((1.0 + count).ln() / (1.0 + full).ln()).clamp(0.0, 1.0);
    let volumes = seen.volumes.iter().filter_map(|volume| {
        let period = request.periods.get(volume.list).copied().unwrap_or_default();
        // Of "less than 10" only the upper end is known; nothing more is claimed than that it may be none.
        let low = volume.low? as f64 * period.in_a_month();
        Some((share(low, rules.volume_full), "volume"))
    });
    let own = seen.own_search.map(|own| (share(own.views as f64, rules.own_search_full), "own search"));
    let shown = (!seen.autocomplete.is_empty()).then_some((rules.shown, "autocomplete"));
    let tag = seen.suggested_tag.then_some((rules.shown, "suggested tag"));
    volumes.chain(own).chain(shown).chain(tag).reduce(|best, next| if next.0 > best.0 { next } else { best })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{OwnSearch, VolumeSeen};

    fn volume(low: u64) -> Demand {
        Demand { volumes: vec![VolumeSeen { low: Some(low), ..VolumeSeen::default() }], ..Demand::default() }
    }

    fn value(demand: &Demand, relevance: f64) -> Option<f64> {
        let relevance = Relevance { video: Some(relevance), ..Relevance::default() };
        let request = WorthRequest { demand, periods: &[], relevance: &relevance, crowding: None };
        worth(&request).map(|worth| worth.value)
    }

    #[test]
    fn unknown_demand_is_not_zero_demand() {
        assert_eq!(value(&Demand::default(), 1.0), None);
        assert_eq!(value(&volume(0), 1.0), Some(0.0));
        let below = VolumeSeen { high: Some(10), ..VolumeSeen::default() };
        assert_eq!(value(&Demand { volumes: vec![below], ..Demand::default() }, 1.0), None);
        let marked = VolumeSeen { mark: Some(99.0), ..VolumeSeen::default() };
        assert_eq!(value(&Demand { volumes: vec![marked], ..Demand::default() }, 1.0), None);
    }

    #[test]
    fn the_strongest_evidence_counts_and_the_formula_is_shown() {
        let shown = Demand { autocomplete: vec!["a".into()], suggested_tag: true, ..Demand::default() };
        assert_eq!(value(&shown, 1.0), Some(0.3));
        let own = OwnSearch { views: 1000, minutes: None };
        let both = Demand { own_search: Some(own), ..shown };
        assert_eq!(value(&both, 1.0), Some(1.0));
        let relevance = Relevance { seed: Some(1.0), video: Some(0.5), channel: None };
        let request =
            WorthRequest { demand: &both, periods: &[], relevance: &relevance, crowding: Some(0.4) };
        let worth = worth(&request).expect("known");
        assert_eq!(worth.worked_out, "1.00 (own search) x (0.2 + 0.80 x 0.75) x (1 - 0.5 x 0.40) = 0.64");
        let daily = WorthRequest { demand: &volume(10), periods: &[VolumePeriod::Day], ..request };
        let monthly = WorthRequest { periods: &[VolumePeriod::Month], ..daily };
        assert!(super::worth(&daily).expect("known").value > super::worth(&monthly).expect("known").value);
    }

    proptest! {
        #[test]
        fn more_demand_or_relevance_is_never_worth_less(
            low in 0u64..10_000_000, more in 0u64..1_000_000, relevance in 0.0f64..1.0, closer in 0.0f64..1.0,
        ) {
            let least = value(&volume(low), relevance.min(closer)).expect("known");
            let most = value(&volume(low + more), relevance.max(closer)).expect("known");
            prop_assert!((0.0..=1.0).contains(&least) && least <= most && most <= 1.0);
        }
    }
}
