//! Errors in Google's envelope: what each refusal looks like on the wire (R-11 to R-20h).

use serde_json::{Value, json};

use super::http::Reply;

/// A request that is not done, in Google's words.
#[derive(Debug, Clone)]
pub struct Refusal {
    pub status: u16,
    pub reason: String,
    pub message: String,
    domain: &'static str,
    location: Option<(&'static str, String)>,
    details: Vec<Value>,
    headers: Vec<(&'static str, String)>,
}

impl Refusal {
    pub fn new(status: u16, reason: &str, message: impl Into<String>) -> Self {
        Self {
            status,
            reason: reason.into(),
            message: message.into(),
            domain: "global",
            location: None,
            details: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// 400 about a parameter of the query.
    pub fn parameter(reason: &str, name: &str, message: impl Into<String>) -> Self {
        Self::new(400, reason, message).domain("youtube.parameter").at("parameter", name)
    }

    /// 400 about the body.
    pub fn body(reason: &str, place: &str, message: impl Into<String>) -> Self {
        Self::new(400, reason, message).at("other", place)
    }

    pub fn domain(mut self, domain: &'static str) -> Self {
        self.domain = domain;
        self
    }

    pub fn at(mut self, kind: &'static str, name: &str) -> Self {
        self.location = Some((kind, name.into()));
        self
    }

    pub fn header(mut self, name: &'static str, value: impl ToString) -> Self {
        self.headers.push((name, value.to_string()));
        self
    }

    /// A `google.rpc.ErrorInfo`.
    pub fn info(mut self, reason: &str, metadata: &Value) -> Self {
        self.details.push(json!({
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": reason,
            "domain": "googleapis.com",
            "metadata": metadata,
        }));
        self
    }

    /// Neither key nor token.
    pub fn unregistered() -> Self {
        let message = "Method doesn't allow unregistered callers (callers without established identity). \
                       Please use API Key or other form of API consumer identity to call this API.";
        Self::new(403, "forbidden", message)
    }

    /// A key where a person must be signed in.
    pub fn login_required(method: &str) -> Self {
        Self::new(401, "required", "API keys are not supported by this API. Expected OAuth2 access token.")
            .at("header", "Authorization")
            .header("www-authenticate", "Bearer realm=\"https://accounts.google.com/\"")
            .info("CREDENTIALS_MISSING", &json!({"service": "youtube.googleapis.com", "method": method}))
    }

    pub fn bad_key() -> Self {
        Self::new(400, "badRequest", "API key not valid. Please pass a valid API key.")
            .info("API_KEY_INVALID", &json!({"service": "youtube.googleapis.com"}))
    }

    /// A token that is unknown, revoked or over.
    pub fn bad_token() -> Self {
        let message = "Request had invalid authentication credentials. Expected OAuth 2 access token, login \
                       cookie or other valid authentication credential.";
        Self::new(401, "authError", message).at("header", "Authorization").header(
            "www-authenticate",
            "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"",
        )
    }

    pub fn scope(method: &str, scopes: &[String]) -> Self {
        let wanted: Vec<String> =
            scopes.iter().map(|scope| format!("https://www.googleapis.com/auth/{scope}")).collect();
        let challenge = format!(
            "Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\", scope=\"{}\"",
            wanted.join(" ")
        );
        Self::new(403, "insufficientPermissions", "Request had insufficient authentication scopes.")
            .header("www-authenticate", challenge)
            .info(
                "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                &json!({"service": "youtube.googleapis.com", "method": method}),
            )
    }

    /// Signed in, but without a channel: also what a service account gets (R-20c).
    pub fn signup_required() -> Self {
        Self::new(401, "youtubeSignupRequired", "Unauthorized")
            .domain("youtube.header")
            .at("header", "Authorization")
    }

    pub fn forbidden(message: &str) -> Self {
        Self::new(403, "forbidden", message).domain("youtube.common")
    }

    pub fn not_found(reason: &str, name: &str, value: &str) -> Self {
        Self::new(404, reason, format!("The {name} <code>{value}</code> cannot be found."))
            .at("parameter", name)
    }

    /// The pool of units is empty.
    pub fn quota_exceeded() -> Self {
        let message = "The request cannot be completed because you have exceeded your \
                       <a href=\"/youtube/v3/getting-started#quota\">quota</a>.";
        Self::new(403, "quotaExceeded", message).domain("youtube.quota")
    }

    /// 429 with the name of the limit, as the buckets of 2026 answer.
    pub fn rate_limited(limit: &str, value: u64, unit: &str) -> Self {
        let metadata = json!({
            "service": "youtube.googleapis.com",
            "consumer": "projects/123456789012",
            "quota_metric": "youtube.googleapis.com/default",
            "quota_limit": limit,
            "quota_limit_value": value.to_string(),
            "quota_location": "global",
            "quota_unit": unit,
        });
        let message =
            format!("Quota exceeded for quota metric and limit '{limit}' of the consumer's project.");
        Self::new(429, "rateLimitExceeded", message).info("RATE_LIMIT_EXCEEDED", &metadata)
    }

    pub fn precondition() -> Self {
        Self::new(412, "conditionNotMet", "Precondition check failed: the resource was changed.")
            .at("header", "If-Match")
    }

    pub fn reply(&self) -> Reply {
        let status = match (self.status, self.reason.as_str()) {
            (400, "failedPrecondition") | (412, _) => "FAILED_PRECONDITION",
            (400, _) => "INVALID_ARGUMENT",
            (401, _) => "UNAUTHENTICATED",
            (403, _) => "PERMISSION_DENIED",
            (404, _) => "NOT_FOUND",
            (409, _) => "ALREADY_EXISTS",
            (429, _) => "RESOURCE_EXHAUSTED",
            (500, _) => "INTERNAL",
            (503, _) => "UNAVAILABLE",
            _ => "UNKNOWN",
        };
        let mut one = json!({"message": self.message, "domain": self.domain, "reason": self.reason});
        if let Some((kind, name)) = &self.location {
            one["location"] = json!(name);
            one["locationType"] = json!(kind);
        }
        let mut error =
            json!({"code": self.status, "message": self.message, "errors": [one], "status": status});
        if !self.details.is_empty() {
            error["details"] = json!(self.details);
        }
        let mut reply = Reply::json(self.status, &json!({"error": error}));
        for (name, value) in &self.headers {
            reply = reply.header(name, value);
        }
        reply
    }
}
