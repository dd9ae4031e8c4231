#include "sla/domain/fact_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

namespace bihuan::sla {
namespace {

constexpr char field_end = '\x1f';
constexpr char fact_end = '\n';

// Separators in people's words become blanks.
std::string clean(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c == field_end || c == fact_end) c = ' ';
    return out;
}

std::int64_t micros(Instant at) { return at.time_since_epoch().count(); }

class Fields {
  public:
    explicit Fields(std::string_view record) : rest_{record} {}
    std::string_view text() {
        const auto end = rest_.find(field_end);
        if (end == std::string_view::npos) throw std::runtime_error("a fact of a clock is cut off");
        const auto out = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return out;
    }
    std::int64_t number() {
        const auto digits = text();
        std::int64_t out = 0;
        const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        if (wrong != std::errc{} || end != digits.data() + digits.size())
            throw std::runtime_error("a fact of a clock has no number where one belongs");
        return out;
    }
    Instant instant() { return Instant{std::chrono::microseconds{number()}}; }

  private:
    std::string_view rest_;
};

Fact fact_of(std::string_view record) {
    Fields in{record};
    Fact fact;
    fact.at = in.instant();
    const auto kind = in.number(), clock = in.number();
    if (kind < 0 || kind > static_cast<int>(FactKind::corrected) || clock < 0 ||
        clock >= static_cast<std::int64_t>(clock_names.size()))
        throw std::runtime_error("a fact of a clock is of an unknown kind");
    fact.kind = static_cast<FactKind>(kind);
    fact.clock = static_cast<ClockKind>(clock);
    fact.counts = in.number() != 0;
    fact.from = in.instant();
    fact.to = in.instant();
    const auto limit = in.number();
    const std::string calendar{in.text()}, rule{in.text()};
    if (limit >= 0) fact.terms = Terms{Duration{limit}, calendar, rule};
    fact.reason = in.text();
    fact.by = in.text();
    return fact;
}

}  // namespace

std::string facts_to_text(std::span<const Fact> facts) {
    std::string out;
    for (const auto& fact : facts) {
        const auto terms = fact.terms.value_or(Terms{.limit = Duration{-1}});
        out +=
            fmt::format("{1}{0}{2}{0}{3}{0}{4}{0}{5}{0}{6}{0}{7}{0}{8}{0}{9}{0}{10}{0}{11}{0}{12}", field_end,
                        micros(fact.at), static_cast<int>(fact.kind), static_cast<int>(fact.clock),
                        fact.counts ? 1 : 0, micros(fact.from), micros(fact.to), terms.limit.count(),
                        terms.calendar, terms.rule, clean(fact.reason), clean(fact.by), fact_end);
    }
    return out;
}

std::vector<Fact> facts_from_text(std::string_view text) {
    std::vector<Fact> facts;
    while (!text.empty()) {
        const auto end = text.find(fact_end);
        if (end == std::string_view::npos) throw std::runtime_error("the facts of a clock are cut off");
        facts.push_back(fact_of(text.substr(0, end)));
        text.remove_prefix(end + 1);
    }
    return facts;
}

}  // namespace bihuan::sla
