//! The same sign-in for the generated client of `google_youtube3`, where somebody uses the library beside it.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;

use google_youtube3::common::GetToken;

use super::SignIn;
use crate::rules::Scope;

/// What the generated client waits for.
type Given<'a> =
    Pin<Box<dyn Future<Output = Result<Option<String>, Box<dyn StdError + Send + Sync>>> + Send + 'a>>;

impl GetToken for SignIn {
    /// A token with one of `scopes` (addresses). Scopes that ytseo does not know are not checked.
    fn get_token<'a>(&'a self, scopes: &'a [&str]) -> Given<'a> {
        Box::pin(async move {
            let known: Vec<Scope> = scopes.iter().filter_map(|scope| Scope::of_name(scope)).collect();
            Ok(Some(self.token(&known).await?.expose().to_string()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::youtube::AccessToken;

    #[tokio::test]
    async fn the_generated_client_gets_the_token_that_it_may_use() {
        let sign_in = SignIn::with_token(AccessToken::new("ya29.given"), &[Scope::Upload]);
        let given = sign_in.get_token(&[Scope::Upload.address()]).await.expect("allowed");
        assert_eq!(given.as_deref(), Some("ya29.given"));
        let refused = sign_in.get_token(&[Scope::Manage.address()]).await.expect_err("not allowed");
        assert!(refused.to_string().contains("does not allow"), "{refused}");
    }
}
