//! One try of one model over the network: our words into the client's, and back. Nothing is repeated here.

use std::time::Duration;

use futures::StreamExt;
use genai::adapter::AdapterKind;
use genai::chat::{
    Binary, ChatMessage, ChatOptions, ChatRequest, ChatResponseFormat, ChatStreamEvent, ContentPart,
    JsonSpec, MessageContent, ReasoningEffort, StopReason, ToolResponse,
};
use genai::resolver::{AuthData, Endpoint};
use genai::{ModelIden, ServiceTarget};
use secrecy::ExposeSecret;
use tokio::time::Instant;

use super::failure::{Explain, Failure};
use super::providers::{Provider, Target};
use super::structured::Form;
use super::types::{LlmRequest, Message, Stop, ToolCall, Usage};
use crate::config::{self, LlmKind};
use crate::error::{Error, Result};

/// How long a provider may take to list its models.
const LIST: Duration = Duration::from_secs(10);
/// What is sent to servers that need no key, as the servers' own guides do.
const NO_KEY: &str = "no-key-required";
/// An answer of more bytes for each token that was asked for does not end by itself.
const BYTES_A_TOKEN: usize = 24;
/// Bytes that any answer may have.
const BYTES_AT_LEAST: usize = 16 << 10;

/// How long is waited for what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    pub first_token: Duration,
    pub silence: Duration,
    pub answer: Duration,
}

impl Patience {
    pub fn of(settings: &config::Llm) -> Self {
        Self {
            first_token: Duration::from_secs(settings.first_token_s),
            silence: Duration::from_secs(settings.silence_s),
            answer: Duration::from_secs(settings.answer_s),
        }
    }
}

/// What a model answered.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub calls: Vec<ToolCall>,
    pub stop: Stop,
    /// Nothing when the provider did not say.
    pub usage: Option<Usage>,
    pub first_token_ms: u64,
    pub total_ms: u64,
}

/// A question, ready to be sent.
pub(super) struct Prepared<'a> {
    pub target: &'a Target,
    pub request: &'a LlmRequest,
    pub form: &'a Form,
    pub max_output: u32,
}

/// The client of all providers.
#[derive(Debug, Clone)]
pub(super) struct Wire {
    pub(super) client: genai::Client,
}

impl Wire {
    pub fn new(http: reqwest::Client) -> Result<Self> {
        let client = genai::Client::builder().with_reqwest(http).build();
        // Its error may hold settings; what it says is of no use here.
        let client = client.map_err(|_| Error::internal("the client of language models cannot be made"))?;
        Ok(Self { client })
    }

    /// Asks once. The text is added to `text` as it comes, so that it is there after a failure too.
    pub async fn ask(
        &self,
        prepared: &Prepared<'_>,
        patience: &Patience,
        text: &mut String,
        on_text: &mut (dyn FnMut(&str) + Send),
    ) -> Result<Whole, Failure> {
        let options = prepared.options();
        let target = service(prepared.target);
        if prepared.target.abilities.streaming {
            self.stream(prepared, patience, (target, &options), text, on_text).await
        } else {
            self.at_once(prepared, patience, (target, &options), text, on_text).await
        }
    }

    async fn stream(
        &self,
        prepared: &Prepared<'_>,
        patience: &Patience,
        (service, options): (ServiceTarget, &ChatOptions),
        text: &mut String,
        on_text: &mut (dyn FnMut(&str) + Send),
    ) -> Result<Whole, Failure> {
        let explain = prepared.explain();
        let start = Instant::now();
        let most_bytes = BYTES_AT_LEAST + prepared.max_output as usize * BYTES_A_TOKEN;
        let opened = self
            .client
            .exec_chat_stream(
                service,
                chat_request(prepared.request, prepared.target.provider.kind),
                Some(options),
            )
            .await;
        let mut stream = opened.map_err(|error| explain.failure(&error, false))?.stream;
        let (mut begun, mut bytes, mut first_token_ms) = (false, 0, 0);
        let deadline = start + patience.answer;
        loop {
            let (limit, what) = if begun {
                (Instant::now() + patience.silence, "said nothing more")
            } else {
                (start + patience.first_token, "gave no word")
            };
            let event = match tokio::time::timeout_at(limit.min(deadline), stream.next()).await {
                Ok(event) => event,
                Err(_) if limit <= deadline => {
                    let waited = if begun { patience.silence } else { patience.first_token };
                    return Err(explain.too_slow(what, waited.as_secs_f64()));
                }
                Err(_) => {
                    return Err(explain.too_slow("did not end its answer", patience.answer.as_secs_f64()));
                }
            };
            let more = match event {
                None => return Err(explain.broken_off(begun)),
                Some(Err(error)) => return Err(explain.failure(&error, begun)),
                Some(Ok(ChatStreamEvent::Chunk(chunk))) => {
                    text.push_str(&chunk.content);
                    on_text(&chunk.content);
                    chunk.content.len()
                }
                Some(Ok(ChatStreamEvent::ReasoningChunk(chunk))) => chunk.content.len(),
                // The arguments so far, not what is new.
                Some(Ok(ChatStreamEvent::ToolCallChunk(chunk))) => {
                    let so_far = chunk.tool_call.fn_arguments.as_str().map_or(0, str::len);
                    if so_far > most_bytes { so_far } else { 1 }
                }
                Some(Ok(ChatStreamEvent::End(end))) => {
                    let usage = end.captured_usage.as_ref().and_then(usage_of);
                    // For these two the client makes up an end where a connection was cut.
                    let made_up = matches!(prepared.target.provider.kind, LlmKind::Gemini | LlmKind::Ollama);
                    if made_up && end.captured_stop_reason.is_none() {
                        return Err(explain.broken_off(begun));
                    }
                    let stop = end.captured_stop_reason.as_ref().map_or(Stop::Done, stop_of);
                    let calls = end.captured_into_tool_calls().unwrap_or_default();
                    let total_ms = milliseconds(start);
                    let first_token_ms = if begun { first_token_ms } else { total_ms };
                    let calls = calls.into_iter().map(call_of).collect();
                    return Ok(Whole { calls, stop, usage, first_token_ms, total_ms });
                }
                Some(Ok(_)) => 0,
            };
            bytes += more;
            if bytes > most_bytes {
                let id = prepared.target.id();
                let failure = Failure::bad_answer(format!("the answer of {id} does not end"));
                return Err(failure.hinting("try again, or name another model in llm.models"));
            }
            if more > 0 && !begun {
                begun = true;
                first_token_ms = milliseconds(start);
            }
        }
    }

    async fn at_once(
        &self,
        prepared: &Prepared<'_>,
        patience: &Patience,
        (service, options): (ServiceTarget, &ChatOptions),
        text: &mut String,
        on_text: &mut (dyn FnMut(&str) + Send),
    ) -> Result<Whole, Failure> {
        let explain = prepared.explain();
        let start = Instant::now();
        let asked = self.client.exec_chat(
            service,
            chat_request(prepared.request, prepared.target.provider.kind),
            Some(options),
        );
        let answer = match tokio::time::timeout(patience.answer, asked).await {
            Ok(answer) => answer.map_err(|error| explain.failure(&error, false))?,
            Err(_) => return Err(explain.too_slow("did not answer", patience.answer.as_secs_f64())),
        };
        let usage = usage_of(&answer.usage);
        let stop = answer.stop_reason.as_ref().map_or(Stop::Done, stop_of);
        *text = answer.content.texts().concat();
        on_text(text);
        let calls = answer.content.into_tool_calls().into_iter().map(call_of).collect();
        let total_ms = milliseconds(start);
        Ok(Whole { calls, stop, usage, first_token_ms: total_ms, total_ms })
    }

    /// The models that a provider says it has. Costs nothing.
    pub async fn models(&self, provider: &Provider) -> Result<Vec<String>> {
        let endpoint = Endpoint::from_owned(provider.base_url.clone());
        let listed = self.client.all_model_names(adapter(provider.kind), (endpoint, auth(provider)));
        let target = Target {
            provider: provider.clone(),
            model: String::new(),
            known: None,
            abilities: crate::rules::llm_models().unlisted("other"),
        };
        let explain = Explain { target: &target, request: &LlmRequest::default() };
        if provider.wants_key && provider.key.is_none() {
            return Err(explain.no_key().error);
        }
        match tokio::time::timeout(LIST, listed).await {
            Ok(names) => names.map_err(|error| match error.status().map(|status| status.as_u16()) {
                Some(404) => {
                    Error::remote(format!("{} has no list of models at this address", provider.name))
                        .hint(format!("check the address: llm.providers.{}.base_url", provider.name))
                }
                _ => explain.failure(&error, false).error,
            }),
            Err(_) => Err(explain.too_slow("did not list its models", LIST.as_secs_f64()).error),
        }
    }
}

fn milliseconds(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}

fn adapter(kind: LlmKind) -> AdapterKind {
    match kind {
        LlmKind::Openai => AdapterKind::OpenAI,
        LlmKind::Anthropic => AdapterKind::Anthropic,
        LlmKind::Gemini => AdapterKind::Gemini,
        LlmKind::Ollama => AdapterKind::Ollama,
    }
}

fn auth(provider: &Provider) -> AuthData {
    AuthData::from_single(provider.key.as_ref().map_or(NO_KEY, |key| key.expose_secret()))
}

/// Address, key and model, spelt out: nothing is guessed from the model's name, no environment is read.
pub(super) fn service(target: &Target) -> ServiceTarget {
    ServiceTarget {
        endpoint: Endpoint::from_owned(target.provider.base_url.clone()),
        auth: auth(&target.provider),
        model: ModelIden::new(adapter(target.provider.kind), target.model.clone()),
    }
}

impl Prepared<'_> {
    fn explain(&self) -> Explain<'_> {
        Explain { target: self.target, request: self.request }
    }

    fn options(&self) -> ChatOptions {
        let wanted = &self.request.options;
        let mut options = ChatOptions::default()
            .with_capture_usage(true)
            .with_capture_tool_calls(true)
            .with_max_tokens(self.max_output);
        if let Some(temperature) = wanted.temperature.filter(|_| self.target.abilities.temperature) {
            options = options.with_temperature(temperature);
        }
        if let Some(seed) = wanted.seed {
            options = options.with_seed(seed);
        }
        options = match self.form {
            Form::Free => options,
            Form::Json => options.with_response_format(ChatResponseFormat::JsonMode),
            Form::Native(schema) => {
                options.with_response_format(JsonSpec::new(schema.name.clone(), schema.schema.clone()))
            }
        };
        // The client takes `-max`, `-high` ... at the end of a name for a wish and cuts it off; a number as the
        // wish keeps the name whole and is not sent.
        let named_like_a_wish = ReasoningEffort::from_model_name(&self.target.model).0.is_some();
        if named_like_a_wish && self.target.provider.kind == LlmKind::Openai {
            options = options.with_reasoning_effort(ReasoningEffort::Budget(0));
        }
        options
    }
}

fn chat_request(request: &LlmRequest, kind: LlmKind) -> ChatRequest {
    let mut messages: Vec<ChatMessage> = Vec::new();
    let mut results: Vec<ToolResponse> = Vec::new();
    for one in &request.messages {
        if let Message::ToolResult { id, name, content } = one {
            results.push(ToolResponse::new(id.clone(), content.clone()).with_fn_name(name.clone()));
            // What several tools gave is one message, except for Ollama, which takes one result in each.
            if kind != LlmKind::Ollama {
                continue;
            }
        }
        if !results.is_empty() {
            messages.push(ChatMessage::from(std::mem::take(&mut results)));
        }
        messages.extend(message(one));
    }
    if !results.is_empty() {
        messages.push(ChatMessage::from(results));
    }
    let tools: Vec<genai::chat::Tool> = request
        .tools
        .iter()
        .map(|tool| {
            genai::chat::Tool::new(tool.name.clone())
                .with_description(tool.description.clone())
                .with_schema((*tool.parameters).clone())
        })
        .collect();
    let mut chat = ChatRequest::new(messages);
    chat.system.clone_from(&request.system);
    chat.tools = (!tools.is_empty()).then_some(tools);
    chat
}

fn message(message: &Message) -> Option<ChatMessage> {
    Some(match message {
        Message::User { text, images } => {
            let mut parts = vec![ContentPart::Text(text.clone())];
            parts.extend(images.iter().map(|image| {
                let data: std::sync::Arc<str> = image.base64.as_str().into();
                ContentPart::Binary(Binary::from_base64(image.media_type.clone(), data, None))
            }));
            ChatMessage::user(MessageContent::from_parts(parts))
        }
        Message::Assistant { text, calls } => {
            let mut parts = Vec::new();
            if !text.is_empty() {
                parts.push(ContentPart::Text(text.clone()));
            }
            parts.extend(calls.iter().map(|call| {
                ContentPart::ToolCall(genai::chat::ToolCall {
                    call_id: call.id.clone(),
                    fn_name: call.name.clone(),
                    fn_arguments: call.arguments.clone(),
                    thought_signatures: (!call.signatures.is_empty()).then(|| call.signatures.clone()),
                })
            }));
            ChatMessage::assistant(MessageContent::from_parts(parts))
        }
        // Put together above.
        Message::ToolResult { .. } => return None,
    })
}

fn call_of(call: genai::chat::ToolCall) -> ToolCall {
    let signatures = call.thought_signatures.unwrap_or_default();
    let arguments = match call.fn_arguments {
        // A tool without arguments.
        serde_json::Value::Null => serde_json::json!({}),
        serde_json::Value::String(text) if text.trim().is_empty() => serde_json::json!({}),
        arguments => arguments,
    };
    ToolCall { id: call.call_id, name: call.fn_name, arguments, signatures }
}

fn stop_of(reason: &StopReason) -> Stop {
    match reason {
        StopReason::MaxTokens(_) => Stop::Length,
        StopReason::ToolCall(_) => Stop::Tools,
        StopReason::ContentFilter(_) => Stop::Filtered,
        StopReason::Completed(_) | StopReason::StopSequence(_) | StopReason::Other(_) => Stop::Done,
    }
}

/// The provider's count, unless it is none.
pub(super) fn usage_of(usage: &genai::chat::Usage) -> Option<Usage> {
    let count = |tokens: Option<i32>| tokens.and_then(|tokens| u64::try_from(tokens).ok()).unwrap_or(0);
    let input_tokens = count(usage.prompt_tokens);
    // Gemini sometimes counts only the thinking.
    let thinking =
        usage.completion_tokens_details.as_ref().map_or(0, |details| count(details.reasoning_tokens));
    let output_tokens = count(usage.completion_tokens).max(thinking);
    let cached_tokens =
        usage.prompt_tokens_details.as_ref().map_or(0, |details| count(details.cached_tokens));
    (input_tokens > 0).then_some(Usage { input_tokens, output_tokens, cached_tokens, estimated: false })
}
