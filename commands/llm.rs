//! `ytseo llm`: which language models are configured, and whether they answer.

use console::style;
use ytseo::config::{Origin, VARIABLES};
use ytseo::error::{Error, Result};
use ytseo::model::Usd;
use ytseo::ports::llm::{ListedModel, ListedProvider, LlmOverview, RunLimits, Trial, overview};

use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::{Human, Page};

/// Language models: what is configured, what each can do and costs, and whether it answers.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// The models in order of preference, the providers, abilities and prices.
    List {
        /// Ask each configured provider whether it is there and takes the key. Costs nothing.
        #[arg(long)]
        check: bool,
        /// Show every known model of the configured providers too.
        #[arg(long)]
        all: bool,
    },
    /// Ask a model one small question: the answer, how fast it came, and what it cost.
    Test {
        /// `provider/model`, or a provider; the first configured model when not given.
        model: Option<String>,
        #[command(flatten)]
        limits: LimitArgs,
    },
}

/// What may be spent.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct LimitArgs {
    /// Most that this run may spend on language models, in US dollars.
    #[arg(long, value_name = "USD", value_parser = dollars)]
    pub(crate) max_cost: Option<f64>,
    /// Use models whose price is not known, although there is a limit.
    #[arg(long)]
    pub(crate) allow_unknown_cost: bool,
}

impl LimitArgs {
    pub(crate) fn limits(&self) -> RunLimits {
        RunLimits {
            max_cost: self.max_cost.map(Usd::of_dollars),
            allow_unknown_cost: self.allow_unknown_cost,
        }
    }
}

fn dollars(text: &str) -> Result<f64, String> {
    let amount = text.trim().trim_start_matches('$').parse::<f64>().ok();
    amount
        .filter(|amount| amount.is_finite() && *amount >= 0.0)
        .ok_or_else(|| "write US dollars, for example 0.50".into())
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::List { check, all } => list(check, all, context).await,
        Command::Test { model, limits } => {
            let llm = context.services().await?.llm(&context.loaded)?.limited(limits.limits());
            context.terminal.report(&Tested(llm.test(model.as_deref(), &context.watch()).await?))
        }
    }
}

async fn list(check: bool, all: bool, context: &Context) -> Result<()> {
    let mut list = overview(&context.loaded)?;
    if check {
        let llm = context.services().await?.llm(&context.loaded)?;
        let cancel = context.cancel.clone();
        tokio::select! {
            () = list.check(&llm) => {}
            () = cancel.cancelled() => return Err(Error::interrupted()),
        }
    }
    context.terminal.report(&List { list, all })
}

#[derive(serde::Serialize)]
struct List {
    #[serde(flatten)]
    list: LlmOverview,
    #[serde(skip)]
    all: bool,
}

/// What to do when there is none.
const NONE: &str = "None is configured; ytseo writes without one. Set a key (OPENAI_API_KEY, ANTHROPIC_API_KEY or \
GEMINI_API_KEY), or run Ollama and set OLLAMA_HOST and OLLAMA_MODEL.";

/// What holds when the offline writer alone is named.
const OFFLINE: &str =
    "The settings name the offline writer alone (llm.models); no model is asked unless --models names one.";

/// The columns of a list of models.
const HEADER: [&str; 5] = ["model", "context", "$ / million", "noted", "can do"];

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Tested(Trial);

/// Tokens in a few characters: `128k`, `1M`.
fn short(tokens: Option<u64>) -> String {
    match tokens {
        None => "?".into(),
        Some(tokens) if tokens >= 1_000_000 => format!("{}M", tokens / 1_000_000),
        Some(tokens) if tokens >= 1000 => format!("{}k", tokens / 1000),
        Some(tokens) => tokens.to_string(),
    }
}

/// What a million tokens cost that are sent and answered, and the month in which that was noted.
fn price(model: &ListedModel) -> [String; 2] {
    let text = match &model.price {
        None => "not known".into(),
        Some(price) if price.input == 0.0 && price.output == 0.0 => "free".into(),
        Some(price) => format!("{:.2}/{:.2}", price.input, price.output),
    };
    let noted = match (&model.price_noted, &model.price) {
        (Some(noted), _) => noted.get(..7).unwrap_or(noted).to_string(),
        (None, Some(price)) if price.input > 0.0 => "yours".into(),
        _ => String::new(),
    };
    [text, noted]
}

/// One line of a list of models.
fn cells(model: &ListedModel) -> Vec<String> {
    let [price, noted] = price(model);
    vec![model.id.clone(), short(model.context), price, noted, abilities(model)]
}

fn abilities(model: &ListedModel) -> String {
    if model.output == Some(0) {
        return "vectors".into();
    }
    let can = model.abilities;
    let names = [(can.tools, "tools"), (can.structured, "JSON"), (can.images, "images")];
    let names: Vec<&str> = names.iter().filter(|(can, _)| *can).map(|(_, name)| *name).collect();
    let names = if names.is_empty() { "text".to_string() } else { names.join(" ") };
    if model.known { names } else { format!("{names}?") }
}

fn origin(origin: &Origin) -> String {
    match origin {
        Origin::Default => "built in".into(),
        Origin::File { path } => path.clone(),
        Origin::DotEnv { variable } => format!("{variable} in .env"),
        Origin::Environment { variable } => variable.clone(),
        Origin::Flag => "a flag".into(),
    }
}

/// What a provider is waiting for.
fn missing(provider: &ListedProvider) -> String {
    let key = format!("llm.providers.{}.api_key", provider.name);
    match (provider.name.as_str(), VARIABLES.iter().find(|variable| variable.key == key)) {
        ("ollama", _) => "not configured; set OLLAMA_HOST and OLLAMA_MODEL".into(),
        (_, Some(variable)) => format!("not configured; set {}", variable.name),
        _ => "not configured".into(),
    }
}

fn state(provider: &ListedProvider) -> String {
    if !provider.configured {
        return missing(provider);
    }
    let key = match &provider.key_origin {
        Some(from) => format!("key from {}", origin(from)),
        None => "no key".into(),
    };
    let default = match &provider.default_model {
        Some(model) => format!(", model {model}"),
        None => String::new(),
    };
    let answers = match &provider.reachable {
        Some(reachable) if reachable.ok => format!(", answers, models: {}", reachable.models),
        _ => String::new(),
    };
    format!("{} ({key}{default}{answers})", provider.base_url.trim_end_matches('/'))
}

impl List {
    fn draw_models(&self, page: &mut Page) {
        let list = &self.list;
        let from = list.order_origin.as_ref().map(|from| format!("order from {}", origin(from)));
        page.heading("Language models", &from.unwrap_or_default());
        if list.order.is_empty() && list.ends_offline {
            page.paragraph("  ", OFFLINE);
        } else if list.order.is_empty() {
            page.paragraph("  ", NONE);
        } else {
            page.table(&HEADER, list.order.iter().map(cells).collect());
        }
        let gone = list.order.iter().filter(|model| model.listed == Some(false));
        let gone: Vec<&str> = gone.map(|model| model.id.as_str()).collect();
        if !gone.is_empty() {
            let text = format!("not among the models that its provider lists: {}", gone.join(", "));
            page.hanging(&format!("  {} ", style("!").yellow()), "    ", &text);
        }
        if self.all && !list.others.is_empty() {
            page.heading("Others of these providers", "");
            page.table(&HEADER, list.others.iter().map(cells).collect());
        }
    }

    fn draw_providers(&self, page: &mut Page) {
        page.heading("Providers", "");
        for provider in &self.list.providers {
            let problem = provider.reachable.as_ref().filter(|reachable| !reachable.ok);
            let mark = match (provider.configured, problem) {
                (false, _) => style("○").dim(),
                (true, Some(_)) => style("✗").red(),
                (true, None) if provider.reachable.is_some() => style("✓").green(),
                (true, None) => style("●").cyan(),
            };
            let indent = "               ";
            page.hanging(&format!("  {mark} {:<10} ", provider.name), indent, &state(provider));
            if let Some(problem) = problem {
                page.paragraph(indent, problem.problem.as_deref().unwrap_or_default());
                for hint in &problem.hints {
                    page.hanging(&format!("{indent}{} ", style("→").cyan()), "                 ", hint);
                }
            }
        }
    }
}

impl Human for List {
    fn human(&self, page: &mut Page) {
        self.draw_models(page);
        self.draw_providers(page);
        let list = &self.list;
        let mut remarks = Vec::new();
        if list.ends_offline && !list.order.is_empty() {
            remarks
                .push("When none of them answers, the offline writer stands in (`offline` in llm.models).");
        }
        if list.order.iter().any(|model| !model.known) {
            remarks.push("?: not in the table. What it can do is a guess; its price is known only where you set it, or where it runs on your own machine.");
        }
        if list.order.iter().any(|model| model.price_noted.is_some()) {
            remarks.push("Prices (tokens sent / answered) change; `--json` names the page to compare with.");
        }
        if !self.all && !list.others.is_empty() {
            remarks.push("`ytseo llm list --all` shows what else these providers have.");
        }
        if !remarks.is_empty() {
            page.line("");
        }
        for remark in remarks {
            page.paragraph("  ", remark);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("| {} |\n|---|---:|---:|---|---|\n", HEADER.join(" | "));
        let others = self.list.others.iter().filter(|_| self.all);
        for model in self.list.order.iter().chain(others) {
            let cells: Vec<String> = cells(model).iter().map(|cell| escape(cell)).collect();
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text.push_str("\n| provider | |\n|---|---|\n");
        for provider in &self.list.providers {
            let problem = provider.reachable.as_ref().and_then(|reachable| reachable.problem.clone());
            let state = problem.unwrap_or_else(|| state(provider));
            text.push_str(&format!("| {} | {} |\n", provider.name, escape(&state)));
        }
        text
    }
}

/// The facts of a test, each with its name.
fn facts(trial: &Trial) -> Vec<(&'static str, String)> {
    let usage = &trial.usage;
    let counted = if usage.estimated { ", counted by ytseo" } else { "" };
    let cost = match (trial.cost_usd, &trial.price_noted) {
        (None, _) => "not known (set llm.providers.NAME.price)".into(),
        (Some(cost), Some(noted)) => format!("{cost} (price of {noted})"),
        (Some(cost), None) => cost.to_string(),
    };
    let mut facts = vec![
        ("answer", trial.answer.chars().take(300).collect()),
        ("first word", format!("{} ms", trial.first_token_ms)),
        ("whole answer", format!("{} ms", trial.total_ms)),
        ("tokens", format!("{} in, {} out{counted}", usage.input_tokens, usage.output_tokens)),
        ("cost", cost),
    ];
    if trial.tries.len() > 1 {
        let tries: Vec<&str> = trial.tries.iter().map(|attempt| attempt.outcome.as_str()).collect();
        facts.push(("tries", tries.join(", ")));
    }
    facts
}

impl Human for Tested {
    fn human(&self, page: &mut Page) {
        page.heading(&self.0.model, "works");
        for (name, fact) in facts(&self.0) {
            page.hanging(&format!("  {name:<13} "), "                ", &fact);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("| {} | |\n|---|---|\n", escape(&self.0.model));
        for (name, fact) in facts(&self.0) {
            text.push_str(&format!("| {name} | {} |\n", escape(&fact)));
        }
        text
    }
}
