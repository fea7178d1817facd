//! Money: US dollars, counted in whole nanodollars so that sums are exact.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use serde::{Serialize, Serializer};

/// Nanodollars in a dollar.
const NANOS: f64 = 1e9;

/// An amount of US dollars. JSON shows it as a number of dollars.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(i64);

impl Usd {
    /// Nothing.
    pub const ZERO: Usd = Usd(0);

    /// An amount in nanodollars.
    pub const fn of_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// The amount in nanodollars.
    pub const fn nanos(self) -> i64 {
        self.0
    }

    /// An amount in dollars, rounded to the nanodollar. No number is nothing.
    pub fn of_dollars(dollars: f64) -> Self {
        // A cast saturates, and turns NaN into 0.
        Self((dollars * NANOS).round() as i64)
    }

    /// The amount in dollars.
    pub fn dollars(self) -> f64 {
        self.0 as f64 / NANOS
    }

    /// What `tokens` cost at `per_million` dollars a million, rounded up to the nanodollar.
    pub fn of_tokens(tokens: u64, per_million: f64) -> Self {
        // The tiny step back keeps an exact product from being rounded up by its last binary digit.
        let nanos = tokens as f64 * per_million * (NANOS / 1e6);
        Self((nanos - 1e-6).ceil().max(0.0) as i64)
    }
}

impl Add for Usd {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Usd {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Usd {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Usd {
    /// Two digits from a dollar on, otherwise as many as show the first two that are not zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dollars = self.dollars();
        let digits = match dollars.abs() {
            0.0 => 0,
            amount if amount >= 0.1 => 2,
            amount => (1 - amount.log10().floor() as i32).clamp(2, 9) as usize,
        };
        write!(f, "${dollars:.digits$}")
    }
}

impl Serialize for Usd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.dollars())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_read_well() {
        let shown = |dollars| Usd::of_dollars(dollars).to_string();
        assert_eq!(shown(0.0), "$0");
        assert_eq!(shown(12.5), "$12.50");
        assert_eq!(shown(0.25), "$0.25");
        assert_eq!(shown(0.012_34), "$0.012");
        assert_eq!(shown(0.000_000_15), "$0.00000015");
    }

    #[test]
    fn tokens_cost_what_the_price_says() {
        assert_eq!(Usd::of_tokens(1_000_000, 2.5), Usd::of_dollars(2.5));
        assert_eq!(Usd::of_tokens(1, 0.075).nanos(), 75);
        assert_eq!(Usd::of_tokens(3, 0.01875).nanos(), 57, "56.25 is rounded up");
        assert_eq!(Usd::of_tokens(5, 0.0), Usd::ZERO);
        assert_eq!(Usd::of_dollars(f64::NAN), Usd::ZERO);
    }

    proptest! {
        #[test]
        fn more_tokens_never_cost_less(a in 0u64..10_000_000, b in 0u64..10_000_000, price in 0.0f64..1000.0) {
            let (few, many) = (a.min(b), a.max(b));
            prop_assert!(Usd::of_tokens(few, price) <= Usd::of_tokens(many, price));
            prop_assert!(Usd::of_tokens(many, price).dollars() + 1e-9 >= many as f64 * price / 1e6 - 1e-9);
        }
    }
}
