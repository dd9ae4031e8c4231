// What was written down becomes sums of days: contacts, requests and what became of messages.
#include <algorithm>
#include <set>

#include "channel/use_cases/use_cases.hpp"
#include "contact/channel_calls.hpp"
#include "customer/preference_calls.hpp"
#include "message/channel_calls.hpp"
#include "standard/calls.hpp"
#include "ticket/channel_calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::channel {
namespace {

constexpr std::int64_t counted_at_once = 2'000;
constexpr std::chrono::minutes count_every{10};
constexpr std::chrono::minutes unit_lasts_at_most{2};  // ids are given before their commit
constexpr std::chrono::hours fate_settles_in{24};
constexpr std::string_view contacts = "contact", tickets = "ticket", messages = "message";

bool gather_contacts(Unit& unit, const Context& context, Counts& counts, std::int64_t& mark, Instant until,
                     std::int64_t limit) {
    std::vector<contact::ContactUse> found;
    std::set<contact::CustomerId> people;
    std::int64_t seen = 0;
    contact::each_use(unit, contact::ContactId{mark}, contact::ContactId{first_id_at(until)}, limit,
                      [&](const contact::ContactUse& one) {
                          ++seen;
                          mark = one.contact_id.number;
                          if (one.is_amendment) return;
                          found.push_back(one);
                          if (one.customer_id) people.insert(one.customer_id);
                      });
    const std::vector<contact::CustomerId> ids{people.begin(), people.end()};
    const auto words = customer::preferred_of(unit, ids);
    const auto rules = standard::contact_rules(unit, unit.now);
    for (const auto& one : found) {
        const auto type = std::ranges::find(rules->types, one.type, &standard::ContactType::code);
        Contacted c{.day = day_of(one.started_at, context.zone),
                    .channel = channel_of(
                        one.type, type == rules->types.end() ? std::vector<std::string>{} : type->channels,
                        one.source_kind),
                    .is_incoming = one.direction == contact::Direction::in,
                    .organization_id = one.organization_id.number};
        if (const auto known = words.find(one.customer_id); known != words.end()) {
            c.is_known = true;
            c.segment = known->second.segment;
            c.language = known->second.language;
            c.preferred = known->second.channel;
        }
        count(counts, c);
    }
    return seen == limit;
}

bool gather_tickets(Unit& unit, const Context& context, Counts& counts, std::int64_t& mark, Instant until,
                    std::int64_t limit) {
    std::int64_t seen = 0;
    ticket::each_opened(unit, mark, first_id_at(until), limit, [&](const ticket::Opened& one) {
        ++seen;
        mark = one.entry_id;
        ++counts[{day_of(one.opened_at, context.zone), one.channel, Measure::ticket, "",
                  one.organization_id.number}];
    });
    return seen == limit;
}

bool gather_messages(Unit& unit, const Context& context, Counts& counts, std::int64_t& mark, Instant until,
                     std::int64_t limit) {
    std::int64_t seen = 0;
    message::each_fate(unit, message::MessageId{mark}, message::MessageId{first_id_at(until)}, limit,
                       [&](const message::Fate& one) {
                           ++seen;
                           mark = one.message_id.number;
                           const bool is_out =
                               one.state == message::State::sent || one.state == message::State::delivered;
                           if (one.channel.empty() || (!is_out && one.state != message::State::dead)) return;
                           const auto* label = !is_out ? "dead" : one.is_fallback ? "fallback" : "first";
                           ++counts[{day_of(one.created_at, context.zone), one.channel, Measure::message,
                                     label, one.organization_id.number}];
                       });
    return seen == limit;
}

}  // namespace

Gathered gather(Unit& unit, const Context& context, Marks& marks, Reach reach, std::int64_t limit) {
    // Ids may run ahead of the clock by a burst.
    const auto all = unit.now + std::chrono::hours{1};
    const bool is_settled = reach == Reach::settled;
    const auto until = is_settled ? unit.now - unit_lasts_at_most : all;
    Gathered out;
    out.is_more |= gather_contacts(unit, context, out.counts, marks.contact, until, limit);
    out.is_more |= gather_tickets(unit, context, out.counts, marks.ticket, until, limit);
    out.is_more |= gather_messages(unit, context, out.counts, marks.message,
                                   is_settled ? unit.now - fate_settles_in : all, limit);
    return out;
}

void on_count(Unit& unit, const Context& context) {
    ChannelStore store{unit};
    Marks marks{store.mark(contacts), store.mark(tickets), store.mark(messages)};
    const auto gathered = gather(unit, context, marks, Reach::settled, counted_at_once);
    store.add(gathered.counts);
    store.set_mark(contacts, marks.contact);
    store.set_mark(tickets, marks.ticket);
    store.set_mark(messages, marks.message);
    timer::set(unit, count_timer, 0, gathered.is_more ? unit.now : unit.now + count_every);
}

Marks marks_of(Unit& unit) {
    ChannelStore store{unit};
    return {store.mark(contacts), store.mark(tickets), store.mark(messages)};
}

void start(Unit& unit) {
    timer::set(unit, count_timer, 0, unit.now + std::chrono::seconds{5});
    timer::set(unit, watch_timer, 0, unit.now + std::chrono::seconds{30});
}

}  // namespace bihuan::channel
