#include "analytics/domain/measures.hpp"

#include <algorithm>

namespace bihuan::analytics {
namespace {

using sla::ClockKind;
using ticket::Action;
using ticket::State;
using ticket::TrailStep;

constexpr std::int64_t content_from = 4;  // CSAT: 4 and 5 of 5

std::optional<Formula> on_time(ClockKind clock) {
    switch (clock) {
        case ClockKind::accept:
            return Formula::on_time_accept;
        case ClockKind::respond:
            return Formula::on_time_respond;
        case ClockKind::resolve:
            return Formula::on_time_resolve;
        case ClockKind::feedback:
            return Formula::on_time_feedback;
        case ClockKind::follow_up:
            return Formula::on_time_follow_up;
        case ClockKind::statutory:
            return Formula::on_time_statutory;
        case ClockKind::answer:  // a call's, not a ticket's
            return std::nullopt;
    }
    return std::nullopt;
}

std::int64_t hand_overs_until(const std::vector<TrailStep>& steps, std::size_t end) {
    return std::count_if(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const TrailStep& step) { return step.is_handover; });
}

std::string joined(const std::vector<std::string_view>& codes) {
    std::string out;
    for (const auto code : codes) out += (out.empty() ? "" : ",") + std::string{code};
    return out;
}

// Told and offered since the customer last disagreed.
bool is_loop_closed(const std::vector<TrailStep>& steps, std::size_t closing) {
    bool is_told = false, is_offered = false;
    for (std::size_t i = 0; i < closing; ++i) {
        if (steps[i].action == Action::reopen) is_told = is_offered = false;
        is_told = is_told || steps[i].action == Action::feed_back;
        is_offered = is_offered || steps[i].action == Action::offer_evaluation;
    }
    return is_told && is_offered;
}

class Counting {
  public:
    Counting(const Case& one, const Windows& windows) : case_{one}, windows_{windows} {}

    std::vector<Measure> run() {
        for (const auto& outcome : case_.outcomes) count_promise(outcome);
        const auto& steps = case_.trail.steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].action == Action::close) count_closing(i);
            if (steps[i].action == Action::feed_back) count_answer(steps[i]);
            if (steps[i].action == Action::evaluate) count_score(steps[i]);
        }
        count_first_contact();
        count_repeat();
        return std::move(out_);
    }

  private:
    Measure& add(Formula formula, Instant at, std::int64_t organization_id, bool is_miss) {
        const auto instance = std::ranges::count(out_, formula, &Measure::formula);
        out_.push_back({.formula = formula,
                        .instance = instance,
                        .at = at,
                        .organization_id = organization_id,
                        .is_miss = is_miss,
                        .amount = 0,
                        .details = {}});
        return out_.back();
    }
    Measure& add(Formula formula, const TrailStep& step, bool is_miss) {
        return add(formula, step.at, step.organization_id.number, is_miss);
    }

    // Met, or ended late, or beyond its limit and not ended yet; one that runs again counts for nothing.
    void count_promise(const sla::Outcome& outcome) {
        const auto formula = on_time(outcome.clock);
        if (!formula || (outcome.state != sla::ClockState::met && !outcome.is_broken())) return;
        const auto unit = outcome.place.organization_id;
        // A broken one belongs to the month it was broken in, however late it ends.
        const auto at = outcome.is_broken() ? outcome.due_at.value_or(outcome.at) : outcome.at;
        add(*formula, at, unit, outcome.is_broken()).instance = outcome.promise;
        if (!outcome.is_broken()) return;
        auto& owed = add(Formula::breach_explained, at, unit, outcome.reason_code.empty());
        owed.instance = static_cast<std::int64_t>(outcome.clock) * 1000 + outcome.promise;
        owed.details = to_text(outcome.clock);
    }

    void count_closing(std::size_t i) {
        const auto& steps = case_.trail.steps;
        const auto& closing = steps[i];
        add(Formula::loop_rate, closing, !is_loop_closed(steps, i));
        const auto again = std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(i), steps.end(),
                                        [](const TrailStep& step) { return step.action == Action::reopen; });
        add(Formula::reopen_rate, closing, again != steps.end() && again->at <= closing.at + windows_.reopen);
        const auto hands = hand_overs_until(steps, i);
        add(Formula::hand_overs, closing, hands > windows_.hand_overs_max).amount = hands;
        const auto deviations = deviations_until(case_, i, windows_);
        add(Formula::conformance, closing, !deviations.empty()).details = joined(deviations);
    }

    void count_answer(const TrailStep& step) {
        if (step.answer == "satisfied" || step.answer == "unsatisfied")
            add(Formula::solution_rate, step, step.answer == "unsatisfied");
    }

    void count_score(const TrailStep& step) {
        if (step.score >= 1) add(Formula::csat, step, step.score < content_from).amount = step.score;
    }

    // Solved once for all, without asking the customer again. Whose customer is unknown cannot be measured.
    void count_first_contact() {
        const auto& [t, type, steps, others] = case_.trail;
        if (!t.customer_id) return;
        const auto solved = std::ranges::find(steps, Action::resolve, &TrailStep::action);
        if (solved == steps.end()) return;
        const bool was_asked_again = std::any_of(steps.begin(), solved, [](const TrailStep& step) {
            return (step.kind == "reply" && step.is_by_customer) ||
                   (step.action == Action::wait && step.reason_code == "customer_information");
        });
        const bool came_back = std::any_of(
            solved, steps.end(), [](const TrailStep& step) { return step.action == Action::reopen; });
        const auto until = solved->at + windows_.first_contact;
        const bool asked_anew =
            std::ranges::any_of(others, [&](Instant at) { return at > solved->at && at <= until; });
        std::vector<std::string_view> why;
        if (was_asked_again) why.emplace_back("asked_again");
        if (came_back) why.emplace_back("reopened");
        if (asked_anew) why.emplace_back("repeated");
        add(Formula::first_contact_resolution, *solved, !why.empty()).details = joined(why);
    }

    // 6.1.3: the same customer about the same kind of thing.
    void count_repeat() {
        const auto& t = case_.trail.ticket;
        if (case_.trail.type != "complaint" || !t.customer_id) return;
        const bool is_repeat = std::ranges::any_of(case_.trail.others_opened_at, [&](Instant at) {
            return at < t.opened_at && at >= t.opened_at - windows_.repeat;
        });
        const auto& steps = case_.trail.steps;
        const auto unit = steps.empty() ? t.organization_id : steps.front().organization_id;
        add(Formula::repeat_complaint_rate, t.opened_at, unit.number, is_repeat);
    }

    const Case& case_;
    const Windows& windows_;
    std::vector<Measure> out_;
};

}  // namespace

Windows windows_of(const standard::Standard& standard) {
    Windows out;
    out.hand_overs_max = standard.routing.handover_max;
    for (const auto& indicator : standard.indicators) {
        const auto formula = formula_from_text(indicator.formula);
        if (formula == Formula::first_contact_resolution) out.first_contact = indicator.within;
        if (formula == Formula::reopen_rate) out.reopen = indicator.within;
        if (formula == Formula::repeat_complaint_rate) out.repeat = indicator.within;
    }
    return out;
}

std::vector<std::string_view> deviations_until(const Case& one, std::size_t closing, const Windows& windows) {
    const auto& steps = one.trail.steps;
    const auto end = steps.begin() + static_cast<std::ptrdiff_t>(closing);
    const auto has = [&](auto condition) { return std::any_of(steps.begin(), end, condition); };
    std::vector<std::string_view> out;
    if (std::ranges::any_of(one.outcomes, [](const sla::Outcome& outcome) {
            return outcome.clock == ClockKind::accept && outcome.is_broken();
        }))
        out.emplace_back("accepted_late");
    if (has([](const TrailStep& step) { return step.action == Action::wait && step.reason_code.empty(); }))
        out.emplace_back("wait_unexplained");
    if (hand_overs_until(steps, closing) > windows.hand_overs_max) out.emplace_back("hand_overs");
    if (has([](const TrailStep& step) { return step.action == Action::reopen; }))
        out.emplace_back("reopened");
    if (has([](const TrailStep& step) { return step.kind == "clock_corrected"; }))
        out.emplace_back("clock_corrected");
    if (steps[closing].is_by_system && steps[closing].from_state == State::evaluating)
        out.emplace_back("closed_by_silence");
    return out;
}

std::vector<Measure> measures_of(const Case& one, const Windows& windows) {
    return Counting{one, windows}.run();
}

}  // namespace bihuan::analytics
