//! Counting tokens without a provider's tokenizer: more rather than fewer, because budgets rest on it.

use super::providers::Target;
use super::types::{LlmRequest, Message, Usage};
use crate::model::Usd;

/// What a message costs besides its text, in tokens.
const PER_MESSAGE: u64 = 8;
/// What a request costs besides its messages, in tokens.
const PER_REQUEST: u64 = 64;
/// Most tokens that a picture counts as, unless the table says otherwise.
const PER_IMAGE: u64 = 6000;

/// An upper bound for the tokens of a text, in practice about twice of what English prose has: two letters or
/// spaces are a token, any other character of ASCII is one, and the others are nearly as many as their bytes.
pub fn tokens_of(text: &str) -> u64 {
    let halves: u64 = text
        .chars()
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | ' ' => 1,
            c if c.is_ascii() => 2,
            c => 2 * (c.len_utf8() as u64 - 1),
        })
        .sum();
    halves.div_ceil(2)
}

/// An upper bound for the tokens that a request sends to a model.
pub fn request_tokens(request: &LlmRequest, target: &Target) -> u64 {
    let per_image = target.known.as_ref().and_then(|known| known.image_tokens).unwrap_or(PER_IMAGE);
    let message = |message: &Message| {
        PER_MESSAGE
            + match message {
                Message::User { text, images } => tokens_of(text) + per_image * images.len() as u64,
                Message::Assistant { text, calls } => {
                    let calls = calls.iter().map(|call| {
                        PER_MESSAGE + tokens_of(&call.name) + tokens_of(&call.arguments.to_string())
                    });
                    tokens_of(text) + calls.sum::<u64>()
                }
                Message::ToolResult { name, content, .. } => tokens_of(name) + tokens_of(content),
            }
    };
    let tool = |tool: &super::types::Tool| {
        PER_MESSAGE * 2
            + tokens_of(&tool.name)
            + tokens_of(&tool.description)
            + tokens_of(&tool.parameters.to_string())
    };
    PER_REQUEST
        + request.system.as_deref().map_or(0, tokens_of)
        + request.messages.iter().map(message).sum::<u64>()
        + request.tools.iter().map(tool).sum::<u64>()
        // Providers repeat the schema in the prompt, and so do we where they do not.
        + request.schema.as_ref().map_or(0, |schema| PER_REQUEST + 2 * tokens_of(&schema.schema.to_string()))
}

/// The most that one try may cost; nothing when the price is not known.
pub fn most(target: &Target, input_tokens: u64, output_tokens: u32) -> Option<Usd> {
    target.cost(input_tokens, 0, u64::from(output_tokens))
}

/// What a try used that ended without the provider saying: all that was sent, and what came back.
pub fn guessed(input_tokens: u64, answered: &str) -> Usage {
    Usage { input_tokens, output_tokens: tokens_of(answered), cached_tokens: 0, estimated: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_are_on_the_safe_side() {
        // Figures of OpenAI's o200k tokenizer, by hand: 9, 4 and 3 tokens at most.
        assert!(tokens_of("The quick brown fox jumps over the lazy dog") >= 9);
        assert!(tokens_of("日本語です") >= 4);
        assert!(tokens_of("🙂") >= 3);
        assert_eq!(tokens_of(""), 0);
    }

    proptest! {
        #[test]
        fn longer_texts_never_count_less(a in ".{0,200}", b in ".{0,50}") {
            let both = format!("{a}{b}");
            prop_assert!(tokens_of(&both) >= tokens_of(&a));
            prop_assert!(tokens_of(&both) <= tokens_of(&a) + tokens_of(&b));
            prop_assert!(tokens_of(&both) <= both.len() as u64);
        }
    }
}
