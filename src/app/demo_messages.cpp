#include "app/demo_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "identity/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::demo {
namespace {

constexpr std::int64_t tickets_max = 80;
struct Way {
    const char* channel;
    message::State state;
    const char* reason;
};
// As a site with SMS and mail would have it: most arrive, the inbox takes over, a few find no way.
constexpr std::array ways{
    Way{"sms", message::State::delivered, ""},    Way{"portal", message::State::delivered, ""},
    Way{"mail", message::State::sent, ""},        Way{"sms", message::State::delivered, ""},
    Way{"portal", message::State::delivered, ""}, Way{"sms", message::State::sent, ""},
    Way{"portal", message::State::delivered, ""}, Way{"mail", message::State::dead, "gateway_rejected"},
    Way{"sms", message::State::delivered, ""},    Way{"mail", message::State::refused, "daily_limit"},
    Way{"portal", message::State::delivered, ""}};

message::Lived lived_of(const ticket::Ticket& t, const char* purpose, Instant at, const Way& way) {
    message::Lived lived;
    lived.wanted = {.purpose = purpose,
                    .customer_id = t.customer_id,
                    .subject_kind = "ticket",
                    .subject_id = t.ticket_id.number,
                    .organization_id = t.organization_id,
                    .values = {{"ticket.code", {t.code, {}}},
                               {"ticket.state", {std::string{ticket::to_text(t.state)}, {}}},
                               {"now", {{}, at}}},
                    .key = fmt::format("demo:{}:{}", t.ticket_id.number, purpose)};
    lived.channel = way.channel;
    lived.state = way.state;
    lived.reason = way.reason;
    lived.at = at;
    return lived;
}

}  // namespace

void make_messages(Unit& unit, const message::Context& context) {
    std::vector<message::Lived> all;
    std::size_t next = 0;
    ticket::TicketRange range;
    range.organization_id = identity::root_organization(unit)->organization_id;
    range.limit = tickets_max;
    for (const auto& t : ticket::list(unit, range)) {
        if (!t.customer_id) continue;
        const auto way = [&]() -> const Way& { return ways.at(next++ % ways.size()); };
        if (t.accepted_at) all.push_back(lived_of(t, "ticket_accepted", *t.accepted_at, way()));
        if (t.started_at) all.push_back(lived_of(t, "ticket_progress", *t.started_at, way()));
        if (t.closed_at) all.push_back(lived_of(t, "ticket_closed", *t.closed_at, ways.at(1)));
    }
    std::ranges::sort(all, {}, &message::Lived::at);  // lists are in the order they were written down
    for (const auto& one : all) message::remember(unit, context, one);
}

}  // namespace bihuan::demo
