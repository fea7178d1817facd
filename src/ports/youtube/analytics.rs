//! The Analytics API: reports about one's own channel, up to two or three days ago.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Failure, Request, YouTube};
use crate::error::{Error, Result};
use crate::model::VideoId;
use crate::rules::YoutubeMethod;

/// Dimensions whose reports only give the best few rows, sorted downwards.
const TOP_ONLY: [&str; 1] = ["insightTrafficSourceDetail"];
/// Most rows of such a report.
const MOST_TOP: u32 = 25;

/// A report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportRequest {
    /// First day (Pacific), as `2026-11-01`.
    pub start: String,
    /// Last day; the answer ends at the last complete day, two or three days ago.
    pub end: String,
    /// What rows are made of: `day`, `video`, `insightTrafficSourceDetail` ...
    pub dimensions: Vec<String>,
    /// What is measured: `views`, `estimatedMinutesWatched` ...
    pub metrics: Vec<String>,
    /// Filters, as `("video", "dQw4w9WgXcQ")`.
    pub filters: Vec<(String, String)>,
    /// Order, as `-views` for the most first.
    pub sort: Option<String>,
    /// Most rows.
    pub most: Option<u32>,
}

/// A column of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportColumn {
    /// Name of the dimension or metric.
    pub name: String,
    /// `DIMENSION` or `METRIC`.
    #[serde(rename = "columnType", default)]
    pub column_type: String,
    /// `STRING`, `INTEGER` or `FLOAT`.
    #[serde(rename = "dataType", default)]
    pub data_type: String,
}

/// The answer to a report.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportTable {
    /// The columns: dimensions, then metrics.
    #[serde(rename = "columnHeaders", default)]
    pub columns: Vec<ReportColumn>,
    /// The rows; empty when YouTube has too little data to show any.
    #[serde(default)]
    pub rows: Vec<Vec<Value>>,
}

impl ReportTable {
    /// The place of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}

/// What viewers typed who then watched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SearchTerm {
    /// The words.
    pub term: String,
    /// Views that came by it.
    pub views: u64,
    /// Minutes that were watched then, an estimate of YouTube; nothing when it does not say.
    pub minutes: Option<f64>,
}

impl ReportRequest {
    /// The request to send.
    ///
    /// # Errors
    /// Usage, when YouTube would refuse it: no metric, or a report of the best few without a descending order or with
    /// more than 25 rows.
    pub fn request(&self) -> Result<Request> {
        if self.metrics.is_empty() {
            return Err(Error::usage("a report needs something to measure").hint("name a metric: views"));
        }
        if self.dimensions.iter().any(|name| TOP_ONLY.contains(&name.as_str())) {
            let descending = self.sort.as_deref().is_some_and(|sort| sort.starts_with('-'));
            let few = self.most.is_some_and(|most| (1..=MOST_TOP).contains(&most));
            if !descending || !few {
                return Err(Error::usage(format!(
                    "a report of {} needs a descending order and at most {MOST_TOP} rows",
                    self.dimensions.join(",")
                ))
                .hint("sort by -views and ask for 25 (rule R-54)"));
            }
        }
        let filters: Vec<String> =
            self.filters.iter().map(|(name, value)| format!("{name}=={value}")).collect();
        Ok(Request::new(YoutubeMethod::ReportsQuery)
            .param("ids", "channel==MINE")
            .param("startDate", self.start.as_str())
            .param("endDate", self.end.as_str())
            .param("metrics", self.metrics.join(","))
            .maybe("dimensions", (!self.dimensions.is_empty()).then(|| self.dimensions.join(",")))
            .maybe("filters", (!filters.is_empty()).then(|| filters.join(";")))
            .maybe("sort", self.sort.as_deref())
            .maybe("maxResults", self.most.map(|most| most.to_string())))
    }
}

impl YouTube {
    /// Asks for a report about the channel that is signed in. Its owner has to be.
    ///
    /// # Errors
    /// Usage for a report that YouTube would refuse; see [`YouTube::call`].
    pub async fn report(&self, report: &ReportRequest) -> Result<ReportTable, Failure> {
        self.call(&report.request()?).await?.read(YoutubeMethod::ReportsQuery)
    }

    /// The best 25 search terms that led to the channel's videos, or to one of them, most views first. There are no
    /// further pages.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn search_terms(
        &self,
        video: Option<&VideoId>,
        start: &str,
        end: &str,
    ) -> Result<Vec<SearchTerm>, Failure> {
        let source = ("insightTrafficSourceType".to_string(), "YT_SEARCH".to_string());
        let video = video.map(|id| ("video".to_string(), id.to_string()));
        let report = ReportRequest {
            start: start.into(),
            end: end.into(),
            dimensions: vec!["insightTrafficSourceDetail".into()],
            metrics: vec!["views".into(), "estimatedMinutesWatched".into()],
            filters: std::iter::once(source).chain(video).collect(),
            sort: Some("-views".into()),
            most: Some(MOST_TOP),
        };
        let table = self.report(&report).await?;
        terms(&table).ok_or_else(|| Failure::garbled(YoutubeMethod::ReportsQuery))
    }
}

fn terms(table: &ReportTable) -> Option<Vec<SearchTerm>> {
    if table.rows.is_empty() {
        return Some(Vec::new());
    }
    let term = table.column("insightTrafficSourceDetail")?;
    let views = table.column("views")?;
    let minutes = table.column("estimatedMinutesWatched");
    let row = |row: &Vec<Value>| {
        Some(SearchTerm {
            term: row.get(term)?.as_str()?.to_string(),
            views: whole(row.get(views)?)?,
            minutes: minutes.and_then(|at| row.get(at)).and_then(Value::as_f64),
        })
    };
    table.rows.iter().map(row).collect()
}

/// A count, which may be written as 12 or 12.0.
fn whole(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_f64().filter(|number| *number >= 0.0).map(|number| number as u64))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn report() -> ReportRequest {
        ReportRequest {
            start: "2026-10-01".into(),
            end: "2026-10-31".into(),
            dimensions: vec!["insightTrafficSourceDetail".into()],
            metrics: vec!["views".into()],
            sort: Some("-views".into()),
            most: Some(25),
            ..ReportRequest::default()
        }
    }

    #[test]
    fn what_youtube_would_refuse_is_not_sent() {
        assert!(report().request().is_ok());
        let bad = [
            ReportRequest { sort: None, ..report() },
            ReportRequest { sort: Some("views".into()), ..report() },
            ReportRequest { most: Some(26), ..report() },
            ReportRequest { most: Some(0), ..report() },
            ReportRequest { most: None, ..report() },
            ReportRequest { metrics: vec![], ..report() },
        ];
        for bad in bad {
            assert_eq!(bad.request().expect_err("refused").kind(), crate::Kind::Usage, "{bad:?}");
        }
        let free = ReportRequest { dimensions: vec!["day".into()], sort: None, most: None, ..report() };
        assert!(free.request().is_ok());
    }

    #[test]
    fn terms_are_read_by_the_names_of_the_columns() {
        let table: ReportTable = serde_json::from_value(json!({
            "kind": "youtubeAnalytics#resultTable",
            "columnHeaders": [
                {"name": "views", "columnType": "METRIC", "dataType": "INTEGER"},
                {"name": "insightTrafficSourceDetail", "columnType": "DIMENSION", "dataType": "STRING"}],
            "rows": [[7, "echo in a room"], [3.0, "dämmung"]]}))
        .expect("read");
        let found = terms(&table).expect("read");
        assert_eq!((found[0].term.as_str(), found[0].views, found[0].minutes), ("echo in a room", 7, None));
        assert_eq!(found[1].views, 3);
        let empty: ReportTable = serde_json::from_value(json!({"columnHeaders": []})).expect("read");
        assert_eq!(terms(&empty), Some(Vec::new()));
        let odd = ReportTable { rows: vec![vec![json!("x")]], ..table };
        assert_eq!(terms(&odd), None);
    }
}
