//! The commands, each as a process in an empty world: exit code, standard output, standard error.

mod action;
mod analyze;
mod audit;
mod auth;
mod auth_renewal;
#[cfg(target_os = "linux")]
mod auth_terminal;
mod bad_input;
mod captions;
mod channel;
mod channel_apply;
mod channel_edit;
#[cfg(target_os = "linux")]
mod channel_kills;
mod channel_parts;
mod channel_undo;
mod chat;
mod clip;
mod completions;
mod config;
mod cut;
mod description;
mod doctor;
mod fix;
mod hearing;
mod jsonl;
mod keywords;
mod keywords_research;
mod keywords_track;
mod knowledge;
mod level;
mod llm;
mod llm_real;
mod mcp;
mod models;
mod optimize;
mod output;
mod published;
mod quota;
mod report;
mod research;
mod rules;
mod run;
mod secrets;
mod shorts;
#[cfg(target_os = "linux")]
mod signals;
mod sources;
mod storage;
mod tags;
#[cfg(target_os = "linux")]
mod terminal;
mod thumbnails;
mod titles;
mod translate;
mod upload;
mod video;
mod writing;
mod writing_limits;
