//! All that a talk needs, opened: models, tools, role, the talk itself, and what is attached to the next
//! question.

use std::path::Path;

use ytseo::chat::attach::{self, Attached};
use ytseo::chat::tools::{Toolbox, Workplace};
use ytseo::chat::{
    ChatReport, Colleague, Document, Picture, Question, Role, Roles, Talk, TalkSettings, Video, answer,
    sessions,
};
use ytseo::error::{Error, Result};
use ytseo::ports::llm::{Llm, LlmRequest, OFFLINE, Target};
use ytseo::ports::store::Store;
use ytseo::progress::Watch;
use ytseo::prompts::Prompts;
use ytseo::services::Services;

use super::Args;
use super::screen::{Allowed, Screen};
use crate::context::Context;
use crate::input::{self, SourceArgs};

/// Everything a talk needs.
pub(super) struct Desk<'c> {
    pub(super) context: &'c Context,
    pub(super) services: Services,
    pub(super) llm: Llm,
    pub(super) prompts: Prompts,
    pub(super) roles: Roles,
    pub(super) role: Role,
    pub(super) toolbox: Option<Toolbox>,
    pub(super) allowed: Allowed,
    pub(super) talk: Talk,
    pub(super) attached: Vec<Attached>,
    /// Asks even when the same was answered before.
    pub(super) fresh: bool,
}

impl<'c> Desk<'c> {
    /// Opens it as the command line says. Nobody is asked yet, and no session is begun.
    pub(super) async fn open(args: &Args, context: &'c Context) -> Result<Self> {
        let services = context.services().await?;
        let llm = models(args, context, &services)?;
        let roles = Roles::new(Some(context.loaded.paths.roles(context.config())));
        let mut talk = talk(args, &services.store).await?;
        if let Some(role) = &args.role {
            talk.settings.role = Some(roles.get(Some(role))?.name);
        }
        let wanted = talk.settings.role.as_deref().or(context.config().chat.role.as_deref());
        let mut desk = Self {
            role: roles.get(wanted)?,
            context,
            llm,
            prompts: Prompts::new(context.config().llm.prompts_dir.clone()),
            roles,
            toolbox: None,
            allowed: Allowed::default(),
            talk,
            attached: Vec::new(),
            fresh: args.models.no_cache,
            services,
        };
        desk.settle_models(args).await?;
        for path in &args.attach {
            desk.attach(path)?;
        }
        if !args.no_tools {
            desk.lay_out_tools(args)?;
        }
        if let Some(path) = &args.video {
            desk.bring(path).await?;
        }
        desk.talk.keep_settings(&desk.services.store).await?;
        Ok(desk)
    }

    /// Which models the talk goes on with: those of the command line, or those it had.
    async fn settle_models(&mut self, args: &Args) -> Result<()> {
        let named: Vec<String> = args.models.models.iter().filter(|name| *name != OFFLINE).cloned().collect();
        if !named.is_empty() {
            self.talk.settings.models = named;
        }
        if args.compare.is_empty() {
            let models = self.talk.settings.models.clone();
            self.llm.targets(&LlmRequest { models, ..LlmRequest::default() })?;
        }
        Ok(())
    }

    fn lay_out_tools(&mut self, args: &Args) -> Result<()> {
        let folder = std::env::current_dir()
            .map_err(|error| Error::storage("the working folder is not there").caused_by(error))?;
        let named = args.attach.iter().filter(|path| path.as_os_str() != "-");
        let models = &self.talk.settings.models;
        let llm = if models.is_empty() { self.llm.clone() } else { self.llm.clone().preferring(models)? };
        let workplace = Workplace {
            folder,
            llm: Some(llm),
            suggest: true,
            named: named.cloned().collect(),
            video: self.talk.video().map(|video| video.material.clone()),
        };
        let toolbox = Toolbox::open(&self.context.loaded, self.services.clone(), workplace)?;
        let allowed = args.allow.iter().chain(&self.context.config().chat.allow);
        let allowed: Vec<String> = allowed.map(|name| name.trim().to_string()).collect();
        if let Some(unknown) = allowed.iter().find(|name| toolbox.spec(name).is_none()) {
            let names: Vec<&str> = toolbox.specs().iter().map(|spec| spec.name).collect();
            return Err(Error::usage(format!("there is no tool '{unknown}' to allow"))
                .hint(format!("the tools are: {}", names.join(", "))));
        }
        self.allowed = Allowed::new(allowed);
        self.toolbox = Some(toolbox);
        Ok(())
    }

    /// Brings a video in: heard, read or remembered, whatever it is.
    pub(super) async fn bring(&mut self, path: &Path) -> Result<()> {
        let material = input::material(Some(path), &SourceArgs::default(), self.context).await?;
        if let Some(toolbox) = &mut self.toolbox {
            toolbox.set_video(Some(material.clone()));
            if path.exists() {
                toolbox.name_file(path)?;
            }
        }
        let video = Video { name: attach::name_of(path), material, told: None };
        self.talk.bring(&self.services.store, Some(video)).await
    }

    /// Attaches a file to the next question.
    pub(super) fn attach(&mut self, path: &Path) -> Result<()> {
        let attached = match path.as_os_str() == "-" {
            true => attach::of_bytes("standard input".into(), input::read_stdin()?.into_bytes())?,
            false => attach::read(path, &self.context.watch())?,
        };
        if let Some(toolbox) = self.toolbox.as_mut().filter(|_| path.exists()) {
            toolbox.name_file(path)?;
        }
        self.attached.push(attached);
        Ok(())
    }

    /// What is attached, as a question without words.
    pub(super) fn take_attached(&mut self) -> Question {
        let mut question = Question::default();
        for attached in self.attached.drain(..) {
            match attached {
                Attached::Document(document) => question.documents.push(document),
                Attached::Picture(picture) => question.pictures.push(picture),
            }
        }
        question
    }

    /// Puts what was attached back, for the next question.
    pub(super) fn give_back(&mut self, (documents, pictures): (Vec<Document>, Vec<Picture>)) {
        self.attached.extend(documents.into_iter().map(Attached::Document));
        self.attached.extend(pictures.into_iter().map(Attached::Picture));
    }

    /// Goes on with another talk: its video, and its role.
    pub(super) fn take_up(&mut self, talk: Talk) -> Result<()> {
        let wanted = talk.settings.role.as_deref().or(self.context.config().chat.role.as_deref());
        self.role = self.roles.get(wanted)?;
        if let Some(toolbox) = &mut self.toolbox {
            toolbox.set_video(talk.video().map(|video| video.material.clone()));
        }
        self.talk = talk;
        Ok(())
    }

    /// The models that answer in this talk, in order.
    pub(super) fn target_ids(&self) -> Result<Vec<String>> {
        let models = self.talk.settings.models.clone();
        let targets = self.llm.targets(&LlmRequest { models, ..LlmRequest::default() })?;
        Ok(targets.iter().map(Target::id).collect())
    }

    /// Who answers, in words.
    pub(super) fn answers_with(&self) -> Result<String> {
        let ids = self.target_ids()?;
        let role = &self.role.name;
        Ok(match ids.split_first() {
            Some((first, [])) => format!("{first} answers as {role}"),
            Some((first, rest)) => format!("{first} answers as {role}; {} stands in", rest.join(", ")),
            None => format!("nobody answers as {role}"),
        })
    }

    /// The talk, who answers in it, and what is allowed.
    pub(super) fn parts(&mut self) -> (&mut Talk, Colleague<'_>, &mut Allowed) {
        let colleague = Colleague {
            config: self.context.config(),
            llm: &self.llm,
            store: &self.services.store,
            prompts: &self.prompts,
            toolbox: self.toolbox.as_ref(),
            role: &self.role,
            fresh: self.fresh,
        };
        (&mut self.talk, colleague, &mut self.allowed)
    }

    /// Answers one question on the screen.
    pub(super) async fn answer(&mut self, question: Question, watch: &Watch) -> Result<ChatReport> {
        let context = self.context;
        let (talk, colleague, allowed) = self.parts();
        let mut screen = Screen::new(&context.terminal, allowed, watch.cancel().clone());
        let outcome = answer(talk, question, &colleague, &mut screen, watch).await;
        screen.end(outcome)
    }
}

/// The models, or what to do when there is none.
fn models(args: &Args, context: &Context, services: &Services) -> Result<Llm> {
    if let Some(llm) = args.models.open(context, services)? {
        return Ok(llm);
    }
    if args.models.models.iter().any(|name| name == OFFLINE) {
        return Err(Error::usage("the offline writer cannot talk")
            .hint("name a language model with --models; `ytseo llm list` shows which are configured"));
    }
    // It says what is missing: the network, or a key.
    let llm = services.llm(&context.loaded)?;
    if args.compare.is_empty() {
        llm.targets(&LlmRequest::default())?;
    }
    Ok(llm.limited(args.models.limits.limits()).fresh(args.models.no_cache))
}

/// The talk that is meant: an earlier one, or a new one.
async fn talk(args: &Args, store: &Store) -> Result<Talk> {
    let row = match (&args.session, args.r#continue) {
        (Some(wanted), _) => sessions::find(store, wanted).await?,
        (None, true) => sessions::latest(store).await?,
        (None, false) => return Talk::new(TalkSettings::default(), args.name.as_deref()),
    };
    Talk::resume(store, &row).await
}
