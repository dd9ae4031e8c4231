// Nothing that is planned is larger than what the sums below hold: with these limits a cost stays under
// 10^17.
#include <algorithm>
#include <set>
#include <string>

#include "appointment/domain/plan/plan.hpp"
#include "appointment/domain/plan/plan_errors.hpp"

namespace bihuan::appointment::plan {
namespace {

class Findings {
  public:
    void add(bool wrong, std::string field, const ErrorKind& kind, std::string detail = {}) {
        if (wrong && found_.size() < 100) found_.push_back({std::move(field), kind, std::move(detail)});
    }
    Done done() {
        if (found_.empty()) return {};
        const auto first = found_.front();
        return std::unexpected{Error{first.kind, first.detail, std::move(found_)}};
    }

  private:
    std::vector<FieldError> found_;
};

bool is_place(const Position& p) {
    return p.latitude >= -latitude_max && p.latitude <= latitude_max && p.longitude >= -longitude_max &&
           p.longitude <= longitude_max;
}

constexpr Moment earliest{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}};
constexpr Moment latest{std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}};
bool is_moment(Moment at) { return at >= earliest && at <= latest; }

// The first and the last moment seen; those that are none are found elsewhere.
struct Span {
    Moment first = latest, last = earliest;
    void see(Moment at) {
        if (!is_moment(at)) return;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    bool is_wide() const { return last - first > span_max; }
};

bool is_order(const std::vector<Period>& periods) {
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (!is_moment(periods[i].from) || !is_moment(periods[i].until)) return false;
        if (periods[i].until <= periods[i].from) return false;
        if (i > 0 && periods[i].from < periods[i - 1].until) return false;
    }
    return true;
}

void check_engineer(Findings& findings, Span& span, const Engineer& engineer, const std::string& at) {
    findings.add(!is_place(engineer.start), at + ".start", plan_place_wrong);
    findings.add(!is_place(engineer.end), at + ".end", plan_place_wrong);
    findings.add(engineer.shifts.size() > shifts_max, at + ".shifts", plan_too_many,
                 std::to_string(shifts_max));
    findings.add(engineer.skills.size() > names_max, at + ".skills", plan_too_many,
                 std::to_string(names_max));
    findings.add(engineer.territories.size() > names_max, at + ".territories", plan_too_many,
                 std::to_string(names_max));
    const bool idle = engineer.shifts.empty() && !engineer.begun.empty();
    findings.add(idle || !is_order(engineer.shifts), at + ".shifts", plan_period_wrong);
    findings.add(!is_length(engineer.overtime_max), at + ".overtime_max", plan_duration_wrong);
    for (const auto& shift : engineer.shifts) span.see(shift.from), span.see(shift.until);
    if (engineer.free_from) {
        findings.add(!is_moment(*engineer.free_from), at + ".free_from", plan_period_wrong);
        span.see(*engineer.free_from);
    }
    Moment before = earliest;
    for (const auto& begun : engineer.begun) {
        const bool in_order = is_moment(begun.arrival) && is_moment(begun.start) && begun.arrival >= before &&
                              begun.start >= begun.arrival;
        findings.add(!in_order, at + ".begun", plan_period_wrong);
        before = begun.start;
        span.see(begun.arrival), span.see(begun.start);
    }
}

void check_visit(Findings& findings, Span& span, const Visit& visit, const Weights& weights,
                 const std::string& at) {
    findings.add(!is_place(visit.place), at + ".place", plan_place_wrong);
    findings.add(!is_length(visit.duration), at + ".duration", plan_duration_wrong);
    findings.add(!is_order({visit.window}), at + ".window", plan_period_wrong);
    findings.add(visit.skills.size() > names_max, at + ".skills", plan_too_many, std::to_string(names_max));
    findings.add(visit.priority >= weights.unassigned.size(), at + ".priority", plan_priority_unknown);
    span.see(visit.window.from), span.see(visit.window.until);
    if (visit.told) {
        findings.add(!is_moment(visit.told->start), at + ".told", plan_period_wrong);
        span.see(visit.told->start);
    }
}

void check_weights(Findings& findings, const Weights& weights) {
    const auto add = [&](std::int64_t value, std::int64_t most, std::string field) {
        findings.add(value < 0 || value > most, "weights." + std::move(field), plan_weight_wrong,
                     std::to_string(most));
    };
    add(weights.travel, weight_max, "travel");
    add(weights.lateness, weight_max, "lateness");
    add(weights.overtime, weight_max, "overtime");
    add(weights.other_engineer, unassigned_max, "other_engineer");
    add(weights.other_order, unassigned_max, "other_order");
    findings.add(weights.unassigned.size() > names_max, "weights.unassigned", plan_too_many,
                 std::to_string(names_max));
    for (std::size_t i = 0; i < std::min(weights.unassigned.size(), names_max); ++i)
        add(weights.unassigned[i], unassigned_max, "unassigned." + std::to_string(i));
}

}  // namespace

Done check_day(const Day& day) {
    Findings findings;
    findings.add(day.engineers.size() > engineers_max, "engineers", plan_too_many,
                 std::to_string(engineers_max));
    findings.add(day.visits.size() > visits_max, "visits", plan_too_many, std::to_string(visits_max));
    TRY_DONE(findings.done());  // what is too large is not looked through

    Span span;
    check_weights(findings, day.weights);
    std::set<VisitId> visits, begun;
    for (std::size_t i = 0; i < day.visits.size(); ++i) {
        const auto& visit = day.visits[i];
        const auto at = "visits." + std::to_string(i);
        findings.add(!visit.id || !visits.insert(visit.id).second, at + ".id", plan_id_wrong,
                     visit.id.text());
        check_visit(findings, span, visit, day.weights, at);
    }
    std::set<EngineerId> engineers;
    for (std::size_t i = 0; i < day.engineers.size(); ++i) {
        const auto& engineer = day.engineers[i];
        const auto at = "engineers." + std::to_string(i);
        findings.add(!engineer.id || !engineers.insert(engineer.id).second, at + ".id", plan_id_wrong,
                     engineer.id.text());
        check_engineer(findings, span, engineer, at);
        for (const auto& one : engineer.begun)
            findings.add(!visits.contains(one.visit) || !begun.insert(one.visit).second, at + ".begun",
                         plan_id_wrong, one.visit.text());
    }
    findings.add(span.is_wide(), "visits", plan_period_wrong);
    return findings.done();
}

}  // namespace bihuan::appointment::plan
