//! Passes what happens during a call on: progress to a client that asked for it, warnings into the answer.

use std::sync::Arc;

use rmcp::model::ProgressNotificationParam;
use rmcp::service::{RequestContext, RoleServer};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

use crate::progress::{Event, Sink, Warned};

/// What listens during a call.
pub(super) struct Relay {
    warned: Arc<Warned>,
    sending: Option<(UnboundedSender<Option<Event>>, JoinHandle<()>)>,
}

/// Takes events without blocking; a task sends them until it is told the end by `None`. It cannot wait until
/// every sender is gone: work that was told to stop may hold one for a while.
struct Queue(Option<UnboundedSender<Option<Event>>>);

impl Sink for Queue {
    fn emit(&self, event: Event) {
        if let Some(sender) = &self.0 {
            let _ = sender.send(Some(event));
        }
    }
}

impl Relay {
    /// Listens for a call. Progress is sent only when the client gave a token for it.
    pub(super) fn new(context: &RequestContext<RoleServer>) -> Self {
        let Some(token) = context.meta.get_progress_token() else {
            return Self { warned: Arc::new(Warned::new(Arc::new(Queue(None)))), sending: None };
        };
        let (sender, mut events) = unbounded_channel();
        let peer = context.peer.clone();
        let sending = tokio::spawn(async move {
            // The protocol wants a number that grows with every message.
            let mut count = 0.0;
            while let Some(Some(event)) = events.recv().await {
                let Some(message) = message(&event) else { continue };
                count += 1.0;
                let note = ProgressNotificationParam::new(token.clone(), count).with_message(message);
                if peer.notify_progress(note).await.is_err() {
                    break;
                }
            }
        });
        let queue = Queue(Some(sender.clone()));
        Self { warned: Arc::new(Warned::new(Arc::new(queue))), sending: Some((sender, sending)) }
    }

    /// Where the call reports to.
    pub(super) fn sink(&self) -> Arc<dyn Sink> {
        self.warned.clone()
    }

    /// Ends it. Everything is sent before the answer is.
    pub(super) async fn finish(self) -> Vec<String> {
        if let Some((sender, sending)) = self.sending {
            let _ = sender.send(None);
            let _ = sending.await;
        }
        self.warned.warnings()
    }
}

/// What is worth telling: beginnings, remarks and warnings; not every step.
fn message(event: &Event) -> Option<String> {
    match event {
        Event::Started { stage, .. } => Some(stage.label().to_string()),
        Event::Note { text } | Event::Warning { text } => Some(text.clone()),
        Event::Advanced { .. } | Event::Pace { .. } | Event::Finished { .. } => None,
    }
}
