//! What may be spent, and what was: every try reserves the most it may cost before it is made.

use super::providers::Target;
use super::types::Usage;
use crate::config::LlmBudget;
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::store::{CallEnd, CallStart, Caps, CostRow, Period, Store};

/// Most lines of a refusal that say what was spent on what.
const MOST_LINES: usize = 3;

/// Marks an error as made by a limit of the settings or of the command line. It says nothing itself.
#[derive(Debug)]
struct OverBudget;

impl std::fmt::Display for OverBudget {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for OverBudget {}

/// Whether a limit of the settings or of the command line did not allow a call. A provider's own limits are not
/// meant.
pub fn is_over_budget(error: &Error) -> bool {
    std::error::Error::source(error).is_some_and(|cause| cause.is::<OverBudget>())
}

/// An error made by a limit.
fn over(message: String) -> Error {
    Error::limit(message).caused_by(OverBudget)
}

/// Hard limits. They hold for every try, also of fallbacks and retries, and for everything that shares the
/// database.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Budget {
    /// Of one call.
    pub per_call: Option<Usd>,
    /// Of a run, a day and a month.
    pub caps: Caps,
    /// Lets models be asked whose price is not known, although there is a limit.
    pub allow_unknown_cost: bool,
}

impl Budget {
    /// The limits of the settings.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for a limit below zero, or one that is no number.
    pub fn of(settings: &LlmBudget) -> Result<Self> {
        let read = |name: &str, amount: Option<f64>| match amount {
            Some(amount) if !(amount.is_finite() && amount >= 0.0) => {
                Err(Error::config(format!("llm.budget.{name} is no amount of money"))
                    .hint("write US dollars, for example 0.50"))
            }
            amount => Ok(amount.map(Usd::of_dollars)),
        };
        Ok(Self {
            per_call: read("per_call", settings.per_call)?,
            caps: Caps {
                per_run: read("per_run", settings.per_run)?,
                per_day: read("per_day", settings.per_day)?,
                per_month: read("per_month", settings.per_month)?,
            },
            allow_unknown_cost: settings.allow_unknown,
        })
    }

    /// Whether there is any limit.
    pub fn limits(&self) -> bool {
        self.per_call.is_some() || self.caps != Caps::default()
    }
}

/// Money that is set aside for one try.
#[derive(Debug)]
pub(super) struct Reserved(i64);

/// The ledger of one run.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    pub store: Store,
    pub run: String,
    pub budget: Budget,
}

impl Ledger {
    /// Sets aside `most` for a try of `target`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Limit`] when a limit does not allow it, with what was spent on what; storage when
    /// the ledger cannot be written, or does not last and there is a limit over several runs.
    pub async fn reserve(&self, target: &Target, task: &str, most: Option<Usd>) -> Result<Reserved> {
        let budget = &self.budget;
        let lasts = budget.caps.per_day.is_some() || budget.caps.per_month.is_some();
        if lasts && !self.store.is_lasting() {
            return Err(Error::storage(
                "a limit per day or month needs the database, and it cannot be opened",
            )
            .hint("`ytseo doctor` says what is wrong with it"));
        }
        let unknown = most.is_none() && budget.limits() && !budget.allow_unknown_cost;
        if unknown {
            return Err(unknown_price(target));
        }
        if let (Some(most), Some(cap)) = (most, budget.per_call)
            && most > cap
        {
            return Err(over(format!(
                "a call of {} may cost {most}, and the limit for a call is {cap}",
                target.id()
            ))
            .hint("ask for less (llm.max_output_tokens), or raise llm.budget.per_call"));
        }
        let start = CallStart {
            run: self.run.clone(),
            task: task.to_string(),
            provider: target.provider.name.clone(),
            model: target.model.clone(),
            most,
        };
        match self.store.reserve_call(&start, &budget.caps).await? {
            Some(id) => Ok(Reserved(id)),
            None => Err(self.refusal(target, most.unwrap_or_default()).await?),
        }
    }

    /// Opens a line for an answer that was there already: it costs nothing, and no limit matters.
    pub async fn note_cached(&self, target: &Target, task: &str) -> Result<Reserved> {
        let start = CallStart {
            run: self.run.clone(),
            task: task.to_string(),
            provider: target.provider.name.clone(),
            model: target.model.clone(),
            most: Some(Usd::ZERO),
        };
        let id = self.store.reserve_call(&start, &Caps::default()).await?;
        id.map(Reserved).ok_or_else(|| Error::internal("a call without a limit was refused"))
    }

    /// Writes how the try ended. What was set aside and not spent is free again.
    pub async fn settle(&self, reserved: Reserved, end: &CallEnd) -> Result<()> {
        self.store.settle_call(reserved.0, end).await
    }

    /// Which limit it was, what was spent, and on what.
    async fn refusal(&self, target: &Target, most: Usd) -> Result<Error> {
        for period in Period::ALL {
            let Some(cap) = self.budget.caps.of(period) else { continue };
            let spent = self.store.spent(period, &self.run).await?;
            if spent + most <= cap {
                continue;
            }
            let (name, setting) = match period {
                Period::Run => ("this run", "--max-cost or llm.budget.per_run"),
                Period::Day => ("today (UTC)", "llm.budget.per_day"),
                Period::Month => ("this month (UTC)", "llm.budget.per_month"),
            };
            let rows = self.store.spent_on(period, &self.run).await?;
            return Ok(over(format!(
                "the limit of {cap} for {name} does not allow this call: {spent} is spent{}, and {} may need {most}",
                spent_on(&rows),
                target.id(),
            ))
            .hint("`ytseo costs` shows what was spent on what")
            .hint(format!("raise {setting}, or name a cheaper model in llm.models")));
        }
        // Another process settled in between: there is room again, but this call was refused.
        Ok(over("the limit was reached for a moment by another run of ytseo".into()).hint("try again"))
    }
}

fn spent_on(rows: &[CostRow]) -> String {
    let paid: Vec<&CostRow> = rows.iter().filter(|row| row.cost > Usd::ZERO).collect();
    let mut lines: Vec<String> = paid
        .iter()
        .take(MOST_LINES)
        .map(|row| format!("{} on {} ({})", row.cost, row.key, row.calls))
        .collect();
    if paid.len() > MOST_LINES {
        lines.push(format!("{} on others", paid[MOST_LINES..].iter().map(|row| row.cost).sum::<Usd>()));
    }
    if lines.is_empty() { String::new() } else { format!(" ({})", lines.join(", ")) }
}

fn unknown_price(target: &Target) -> Error {
    let owner = &target.provider.name;
    over(format!("the price of {} is not known, and there is a limit on what may be spent", target.id()))
        .hint(format!(
            "set llm.providers.{owner}.price.input and .output (US dollars for a million tokens; 0 for your own server)"
        ))
        .hint("or let it be used all the same: --allow-unknown-cost")
}

/// An end that cost nothing.
pub(super) fn free(outcome: &'static str) -> CallEnd {
    CallEnd { outcome, cost: Some(Usd::ZERO), ..CallEnd::default() }
}

/// What was used, as the ledger keeps it.
pub(super) fn end(target: &Target, outcome: &'static str, usage: &Usage) -> CallEnd {
    CallEnd {
        outcome,
        cost: target.cost(usage.input_tokens, usage.cached_tokens, usage.output_tokens),
        input_tokens: usage.input_tokens,
        output_tokens: usage.output_tokens,
        cached_tokens: usage.cached_tokens,
        estimated: usage.estimated,
    }
}
