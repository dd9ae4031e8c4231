// What modules that stand higher do with tickets: the same use cases, without a page's version and view.
#include <fmt/format.h>

#include "ticket/domain/entry_details.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/store/notice_store.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

std::string both(const Said& said) {
    return fmt::format(R"({{"zh":{},"en":{}}})", json_text(said.zh), json_text(said.en));
}

}  // namespace

std::optional<Ticket> find(Unit& unit, TicketId id) { return TicketStore{unit}.find(id); }

Result<Ticket> open(Unit& unit, CodeSource& codes, const NewTicket& wanted) {
    TRY(auto view, open_ticket(unit, codes, wanted));
    return std::move(view.ticket);
}

Result<Ticket> act(Unit& unit, TicketId id, Action action, const StepFacts& facts) {
    TRY(const auto before, find_visible(unit, id));
    return act_checked(unit, before, action, facts);
}

Result<Ticket> change(Unit& unit, TicketId id, const TicketChange& wanted) {
    TRY(const auto before, find_visible(unit, id));
    return change(unit, before, wanted);
}

Done note(Unit& unit, TicketId id, const std::string& text) {
    TRY_DONE(add_note(unit, id, text));
    return {};
}
Done reply(Unit& unit, TicketId id, const std::string& text, const std::string& channel) {
    TRY_DONE(add_reply(unit, id, text, channel, {}));
    return {};
}

void write_entry(Unit& unit, const Ticket& ticket, const Said& said) {
    auto entry = new_entry(unit, ticket, "told", said.is_public);
    entry.text = said.text;
    entry.details = both(said);
    TicketStore{unit}.add_entry(entry);
    tell(unit, tells_noted, ticket);
}

void notify(Unit& unit, std::span<const UserId> people, const Ticket& ticket, const Said& said) {
    for (const auto person : people)
        NoticeStore{unit}.add({.notice_id = unit.new_id<NoticeId>(),
                               .user_id = person.number,
                               .ticket_id = ticket.ticket_id,
                               .code = {},
                               .title = {},
                               .kind = "told",
                               .details = both(said),
                               .at = unit.now,
                               .read_at = {}});
    if (!people.empty()) tell(unit, "ticket.notice", ticket);
}

void notify_of(Unit& unit, std::span<const UserId> people, const Said& said, std::string_view page) {
    for (const auto person : people) {
        NoticeStore{unit}.add({.notice_id = unit.new_id<NoticeId>(),
                               .user_id = person.number,
                               .ticket_id = {},
                               .code = {},
                               .title = {},
                               .kind = "told",
                               .details = fmt::format(R"({{"zh":{},"en":{},"page":{}}})", json_text(said.zh),
                                                      json_text(said.en), json_text(page)),
                               .at = unit.now,
                               .read_at = {}});
        unit.tell({.topic = "ticket.notice", .people = {person.number, 0}, .payload = {}});
    }
}

Done link(Unit& unit, TicketId id, std::string_view kind, TicketId other) {
    TRY_DONE(add_link(unit, id, std::string{kind}, other, {}));
    return {};
}

Done unlink(Unit& unit, TicketId id, std::string_view kind, TicketId other) {
    for (const auto& one : PartsStore{unit}.links(id))
        if (one.kind == kind && one.other_id == other) {
            TRY_DONE(remove_link(unit, id, one.link_id));
            return {};
        }
    return refuse(link_unknown);
}

std::vector<TicketId> linked(Unit& unit, TicketId id, std::string_view kind) {
    std::vector<TicketId> out;
    for (const auto& one : PartsStore{unit}.links(id))
        if (one.kind == kind) out.push_back(one.other_id);
    return out;
}

std::optional<Action> action_of(const Event& event) {
    if (event.topic != asks_step && event.topic != tells_moved) return std::nullopt;
    return action_from_text(detail_of(event.payload, "action"));
}

}  // namespace bihuan::ticket
