//! What writing would cost at most, before anything is sent.

use serde::Serialize;

use super::brief::{Fit, Wanted};
use super::{Subject, TitleWish, Writer};
use crate::error::Result;
use crate::model::Usd;
use crate::ports::llm::{Estimate, Llm, LlmRequest};
use crate::progress::Watch;
use crate::prompts::{self, Task};
use crate::research::{TellRequest, questions, tell};

/// Tokens that asking again adds besides the answer before: what was wrong.
const AGAIN_TOKENS: u64 = 500;

/// What one task would cost.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TaskEstimate {
    /// `titles`, `description`, `tags`, `condense`, `judge`.
    pub task: String,
    /// How many calls.
    pub calls: usize,
    /// Each model that may answer, with all calls of the task together.
    pub models: Vec<Estimate>,
}

/// What one model would cost for everything.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ModelTotal {
    /// `provider/model`.
    pub model: String,
    /// How many calls, when nothing has to be asked again.
    pub calls: usize,
    /// Tokens that would be sent, counted on the safe side.
    pub input_tokens: u64,
    /// Most tokens that would be answered.
    pub output_tokens: u64,
    /// The most that this would cost; nothing when the price is not known.
    pub most_usd: Option<Usd>,
    /// The most it would cost when everything is asked again as often as the settings allow.
    pub most_with_repairs_usd: Option<Usd>,
}

/// What writing would cost at most. Nobody was asked.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct WriteEstimate {
    /// How many videos or drafts.
    pub subjects: usize,
    /// What each task would cost, all subjects together.
    pub tasks: Vec<TaskEstimate>,
    /// What each model would cost if it answered everything, in the order of preference.
    pub totals: Vec<ModelTotal>,
}

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish<'a> {
    /// Titles alone.
    Titles(&'a TitleWish),
    /// A description alone.
    Description,
    /// Tags alone.
    Tags,
    /// All three.
    All,
}

/// Estimates what writing about one subject would cost at most. Nothing is sent.
///
/// # Errors
/// Config: a template that is wrong, no model, or a window that is too small.
pub async fn estimate(subject: Subject<'_>, wish: Wish<'_>, writer: &Writer) -> Result<WriteEstimate> {
    let Fit { room_tokens, answer_tokens } = subject.fit(writer)?;
    let telling = TellRequest::new(subject.material, room_tokens);
    let condensing = questions(&telling, &writer.llm, &writer.prompts)?;
    // Condensed, it takes at most the room there is; whole, it is told without a call.
    let (text, more_tokens) = match condensing.is_empty() {
        true => (tell(&telling, &writer.llm, &writer.prompts, &Watch::silent()).await?.text, 0),
        false => (String::new(), room_tokens),
    };
    let mut whole = WriteEstimate { subjects: 1, ..WriteEstimate::default() };
    for request in &condensing {
        whole.add(&writer.llm, request, 0, 0)?;
    }
    let rounds = subject.writing.rounds;
    let count = subject.writing.titles;
    let all = [&prompts::TITLES, &prompts::DESCRIPTION_PARTS, &prompts::TAGS];
    let tasks: &[&Task] = match wish {
        Wish::Titles(_) => &all[..1],
        Wish::Description => &all[1..2],
        Wish::Tags => &all[2..],
        Wish::All => &all,
    };
    for task in tasks {
        let wanted = Wanted { count: if task.name == "titles" { count } else { 0 }, titles: "" };
        let mut request = LlmRequest::of_prompt(subject.fill(writer, task, wanted, &text)?);
        request.options.max_output_tokens = answer_tokens;
        match wish {
            Wish::Titles(TitleWish { compare: true, .. }) => {
                for target in writer.llm.targets(&LlmRequest::default())? {
                    request.models = vec![target.id()];
                    whole.add(&writer.llm, &request, more_tokens, rounds)?;
                }
            }
            _ => whole.add(&writer.llm, &request, more_tokens, rounds)?,
        }
    }
    if let Wish::Titles(TitleWish { judge: Some(judge), .. }) = wish {
        let longest = "x".repeat(crate::rules::limits().title.length.count());
        let titles = vec![longest; count].join("\n");
        let wanted = Wanted { titles: &titles, ..Wanted::default() };
        let mut request = LlmRequest::of_prompt(subject.fill(writer, &prompts::JUDGE, wanted, &text)?);
        request.models = vec![judge.clone()];
        request.options.max_output_tokens = answer_tokens;
        whole.add(&writer.llm, &request, more_tokens, rounds)?;
    }
    Ok(whole)
}

impl WriteEstimate {
    /// Adds a question with `more` tokens that are not in it yet, asked again at most `rounds` times.
    ///
    /// # Errors
    /// Config: no model.
    pub fn add(&mut self, llm: &Llm, request: &LlmRequest, more: u64, rounds: usize) -> Result<()> {
        let targets = llm.targets(request)?;
        let mut models = llm.estimate(request)?;
        let mut repaired = Vec::with_capacity(models.len());
        for (estimate, target) in models.iter_mut().zip(&targets) {
            let price = |input: u64| target.cost(input, 0, estimate.output_tokens);
            estimate.input_tokens += more;
            estimate.most_usd = price(estimate.input_tokens);
            let mut sum = estimate.most_usd;
            for round in 1..=rounds as u64 {
                let input = estimate.input_tokens + round * (estimate.output_tokens + AGAIN_TOKENS);
                sum = sum.zip(price(input)).map(|(sum, more)| sum + more);
            }
            repaired.push(sum);
        }
        for (estimate, repaired) in models.iter().zip(repaired) {
            self.add_total(&ModelTotal {
                model: estimate.model.clone(),
                calls: 1,
                input_tokens: estimate.input_tokens,
                output_tokens: estimate.output_tokens,
                most_usd: estimate.most_usd,
                most_with_repairs_usd: repaired,
            });
        }
        self.add_task(&TaskEstimate { task: request.task.clone(), calls: 1, models });
        Ok(())
    }

    fn add_total(&mut self, more: &ModelTotal) {
        let sum = |a: Option<Usd>, b: Option<Usd>| a.zip(b).map(|(a, b)| a + b);
        match self.totals.iter_mut().find(|total| total.model == more.model) {
            None => self.totals.push(more.clone()),
            Some(total) => {
                total.calls += more.calls;
                total.input_tokens += more.input_tokens;
                total.output_tokens += more.output_tokens;
                total.most_usd = sum(total.most_usd, more.most_usd);
                total.most_with_repairs_usd = sum(total.most_with_repairs_usd, more.most_with_repairs_usd);
            }
        }
    }

    fn add_task(&mut self, more: &TaskEstimate) {
        let Some(task) = self.tasks.iter_mut().find(|task| task.task == more.task) else {
            self.tasks.push(more.clone());
            return;
        };
        task.calls += more.calls;
        for model in &more.models {
            match task.models.iter_mut().find(|own| own.model == model.model) {
                None => task.models.push(model.clone()),
                Some(own) => {
                    own.input_tokens += model.input_tokens;
                    own.output_tokens += model.output_tokens;
                    own.most_usd = own.most_usd.zip(model.most_usd).map(|(a, b)| a + b);
                }
            }
        }
    }

    /// Puts another subject's estimate to this one.
    pub fn join(&mut self, other: &Self) {
        self.subjects += other.subjects;
        other.totals.iter().for_each(|total| self.add_total(total));
        other.tasks.iter().for_each(|task| self.add_task(task));
    }
}
