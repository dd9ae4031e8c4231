// What became of messages and how each channel does, for whoever looks after channels (5.5.5).
#include <algorithm>

#include "message/calls.hpp"
#include "message/domain/message.hpp"
#include "message/domain/sending_rules.hpp"
#include "message/store/fate_store.hpp"
#include "standard/message_calls.hpp"

namespace bihuan::message {
namespace {

constexpr std::int64_t measured_max = 20'000;  // the latest of a busy window

struct Way {
    std::string_view message, request;
};
constexpr std::array ways_known{Way{"sms", "sms"}, Way{"mail", "email"}, Way{"push", "app"},
                                Way{"messaging", "wechat"}, Way{"portal", "portal"}};

// Of sorted numbers, the least that `percent` in a hundred do not exceed.
std::optional<std::int64_t> quantile(const std::vector<std::int64_t>& sorted, std::int64_t percent) {
    if (sorted.empty()) return std::nullopt;
    const auto rank = (std::ssize(sorted) * percent + 99) / 100;
    return sorted[static_cast<std::size_t>(std::max<std::int64_t>(rank, 1) - 1)];
}

void add_queue(GatewayFacts& g, const QueueRow& row, Instant now) {
    if (row.state == State::deferred && row.reason == reason::quiet) {
        g.resting += row.count;
        return;
    }
    g.waiting += row.count;
    if (row.state == State::failed) g.repeated += row.count;
    // What is to be tried later is not late; what a node has taken is, once its lease has run out.
    if (!g.oldest_waiting || row.oldest < *g.oldest_waiting) g.oldest_waiting = row.oldest;
    if (row.oldest_due < now && (!g.overdue_since || row.oldest_due < *g.overdue_since))
        g.overdue_since = row.oldest_due;
}

void add_tries(Unit& unit, GatewayFacts& g, Instant since) {
    for (const auto* outcome : {"accepted", "delivered", "temporary", "permanent"}) {
        const bool is_good = outcome[0] == 'a' || outcome[0] == 'd';
        // A report that says it arrived is no second try.
        if (std::string_view{outcome} != "delivered" || g.code == "portal")
            (is_good ? g.good : g.bad) += count_outcome(unit, g.code, outcome, since);
        const auto last = last_try(unit, g.code, outcome);
        if (!last) continue;
        auto& known = is_good ? g.last_good : g.last_bad;
        const auto at = instant_of_id(last->number);
        if (known && *known >= at) continue;
        known = at;
        if (!is_good) g.last_words = words_of_try(unit, *last);
    }
}

}  // namespace

std::string_view request_channel(std::string_view channel) {
    const auto found = std::ranges::find(ways_known, channel, &Way::message);
    return found == ways_known.end() ? std::string_view{} : found->request;
}

void each_fate(Unit& unit, MessageId after, MessageId until, std::int64_t limit,
               const std::function<void(const Fate&)>& use) {
    read_fates(unit, after, until, limit, [&](const FateRow& row) {
        use({.message_id = row.message_id,
             .channel = std::string{request_channel(row.channel)},
             .state = row.state,
             .is_fallback = !row.tried.empty(),
             .organization_id = row.organization_id,
             .created_at = row.created_at});
    });
}

std::vector<GatewayFacts> gateway_facts(Unit& unit, const Context& context, Instant since) {
    const auto queues = read_queues(unit);
    const auto dead = count_dead(unit, since);
    const auto rules = standard::message_rules(unit, unit.now);
    std::map<std::string, std::vector<std::int64_t>, std::less<>> seconds;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>, std::less<>> gone;
    read_gone(unit, since, measured_max, [&](const WayRow& row) {
        auto& [left, arrived] = gone[row.channel];
        ++left;
        if (row.state != State::delivered) return;
        ++arrived;
        // What was written down in the quiet hours has waited on purpose.
        if (row.ended_at && !quiet_until(row.created_at, {rules->quiet_from, rules->quiet_to}, context.zone))
            seconds[row.channel].push_back(
                std::chrono::duration_cast<std::chrono::seconds>(*row.ended_at - row.created_at).count());
    });
    std::vector<GatewayFacts> out;
    for (const auto& way : ways_known) {
        GatewayFacts g{.code = std::string{way.message}, .channel = std::string{way.request}};
        g.is_set_up = g.code == "portal" || context.gateways->contains(g.code);
        for (const auto& row : queues)
            if (row.channel == g.code) add_queue(g, row, unit.now);
        if (const auto found = dead.find(g.code); found != dead.end()) g.dead = found->second;
        if (const auto found = gone.find(g.code); found != gone.end())
            std::tie(g.gone, g.arrived) = found->second;
        auto& times = seconds[g.code];
        std::ranges::sort(times);
        g.half_seconds = quantile(times, 50);
        g.most_seconds = quantile(times, 95);
        add_tries(unit, g, since);
        out.push_back(std::move(g));
    }
    return out;
}

std::optional<Instant> unsent_since(Unit& unit) {
    std::optional<Instant> out;
    for (const auto& row : read_queues(unit))
        if (row.channel.empty() && row.oldest_due < unit.now && (!out || row.oldest_due < *out))
            out = row.oldest_due;
    return out;
}

}  // namespace bihuan::message
