#include "channel/domain/health.hpp"

#include <fmt/format.h>

namespace bihuan::channel {
namespace {

using standard::ChannelHealthRules;
using standard::Duration;

std::int64_t seconds(Duration length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

// The worst of what was found; of two alike the first.
class Finder {
  public:
    void more(std::string_view reason, std::int64_t amount, std::optional<std::int64_t> slow,
              std::optional<std::int64_t> failing) {
        if (failing && amount >= *failing)
            note({State::failing, std::string{reason}, amount, *failing});
        else if (slow && amount >= *slow)
            note({State::slow, std::string{reason}, amount, *slow});
    }
    void less(std::string_view reason, std::int64_t amount, std::int64_t slow, std::int64_t failing) {
        if (amount < failing)
            note({State::failing, std::string{reason}, amount, failing});
        else if (amount < slow)
            note({State::slow, std::string{reason}, amount, slow});
    }
    void note(Verdict found) {
        if (found.state > out_.state) out_ = std::move(found);
    }
    Verdict take() { return std::move(out_); }

  private:
    Verdict out_;
};

void judge_gateway(Finder& find, const Way& way, const ChannelHealthRules& rules, State before, Instant now) {
    const auto tries = way.good + way.bad;
    const auto percent = tries == 0 ? 0 : way.bad * 100 / tries;
    const bool is_failing_still =
        before == State::failing && way.last_bad && (!way.last_good || *way.last_good < *way.last_bad);
    if (tries >= rules.tries_min)
        find.more("failures", percent, rules.slow_failures_percent, rules.failing_failures_percent);
    else if (is_failing_still)
        find.note({State::failing, "failures", tries == 0 ? 100 : percent, rules.failing_failures_percent});
    if (way.overdue_since)
        find.more("wait", seconds(now - *way.overdue_since), seconds(rules.slow_wait),
                  seconds(rules.failing_wait));
    if (way.most_seconds && way.arrived >= rules.tries_min)
        find.more("delivery", *way.most_seconds, seconds(rules.slow_delivery), std::nullopt);
}

}  // namespace

std::string code_of(const Way& way) {
    return way.kind == Kind::telephone ? std::string{to_text(way.kind)}
                                       : fmt::format("{}.{}", to_text(way.kind), way.code);
}

Verdict judge(const Way& way, const ChannelHealthRules& rules, State before, Instant now) {
    if (!way.is_set_up) return {State::off, {}, 0, 0};
    Finder find;
    if (way.kind == Kind::gateway) judge_gateway(find, way, rules, before, now);
    if (way.kind == Kind::mailbox) {
        find.more("fetch_failures", way.failures, std::nullopt, rules.fetch_failures);
        if (way.last_good)
            find.more("fetch", seconds(now - *way.last_good), seconds(rules.slow_fetch),
                      seconds(rules.failing_fetch));
    }
    if (way.kind == Kind::mailbox || way.kind == Kind::door)
        if (way.oldest_waiting)
            find.more("people", seconds(now - *way.oldest_waiting), seconds(rules.slow_people), std::nullopt);
    if (way.kind == Kind::telephone) {
        if (way.level_percent && way.good + way.bad >= rules.calls_min)
            find.less("level", *way.level_percent, rules.slow_level_percent, rules.failing_level_percent);
        if (way.oldest_waiting)
            find.more("wait", seconds(now - *way.oldest_waiting), seconds(rules.slow_wait),
                      seconds(rules.failing_wait));
    }
    return find.take();
}

Alert alert_of(State state, bool is_told) {
    if (state == State::failing) return is_told ? Alert::none : Alert::fails;
    return is_told && state == State::good ? Alert::is_well : Alert::none;
}

}  // namespace bihuan::channel
