// Notes, replies and the timeline.
#include "standard/calls.hpp"
#include "standard/tone_calls.hpp"
#include "ticket/customer_calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/clocks.hpp"

namespace bihuan::ticket {
namespace {

Done check_talkable(const Ticket& t) {
    if (t.state == State::archived || t.state == State::merged)
        return refuse(not_open, std::string{to_text(t.state)});
    return {};
}

// Words touch the row's time, not its version: nobody's edit is refused because a colleague wrote a note.
Entry write_words(Unit& unit, const Ticket& t, std::string_view kind, bool is_public, const std::string& text,
                  std::string details) {
    auto entry = new_entry(unit, t, kind, is_public);
    entry.text = text;
    entry.details = std::move(details);
    TicketStore store{unit};
    store.add_entry(entry);
    store.touch(t.ticket_id, unit.now);
    tell(unit, kind == "note" ? "ticket.noted" : "ticket.replied", t);
    return entry;
}

// By the customer, from wherever they write.
Result<Entry> reply_by(Unit& unit, TicketId id, const std::string& text, std::string details) {
    TRY(const auto ticket, find_own_of_customer(unit, id));
    if (!is_open(ticket.state)) return refuse(not_open, std::string{to_text(ticket.state)});
    auto entry = write_words(unit, ticket, "reply", true, text, std::move(details));
    // What we waited for has come.
    if (ticket.state == State::waiting) TRY_DONE(step(unit, ticket, Action::resume, {}));
    return entry;
}

EntryPage page_of(std::vector<Entry> entries, std::int64_t limit) {
    EntryPage page;
    if (static_cast<std::int64_t>(entries.size()) > limit) {
        entries.resize(static_cast<std::size_t>(limit));
        page.next = entries.back().entry_id;
    }
    page.items = std::move(entries);
    return page;
}

}  // namespace

Result<EntryPage> list_timeline(Unit& unit, TicketId id, EntryId after, std::int64_t limit) {
    TRY_DONE(find_visible(unit, id));
    return page_of(TicketStore{unit}.entries(id, false, true, after, limit + 1), limit);
}

Result<EntryPage> list_portal_timeline(Unit& unit, TicketId id, EntryId after, std::int64_t limit) {
    TRY_DONE(find_own_of_customer(unit, id));
    return page_of(TicketStore{unit}.entries(id, true, false, after, limit + 1), limit);
}

Result<Entry> add_note(Unit& unit, TicketId id, const std::string& text) {
    TRY(const auto ticket, find_visible(unit, id));
    TRY_DONE(check_talkable(ticket));
    return write_words(unit, ticket, "note", false, text, "{}");
}

Result<Entry> add_reply(Unit& unit, TicketId id, const std::string& text, const std::string& channel,
                        const std::string& wording_reason) {
    TRY(const auto ticket, find_visible(unit, id));
    TRY_DONE(check_talkable(ticket));
    if (!channel.empty() && !standard::is_channel(unit, channel))
        return refuse_field("channel", channel_unknown);
    TRY_DONE(standard::ask_words(unit, {"ticket", id.number, text, wording_reason}));
    note_reply(unit, ticket);
    return write_words(unit, ticket, "reply", true, text,
                       channel.empty() ? "{}" : R"({"channel":)" + json_text(channel) + "}");
}

Result<Entry> add_portal_reply(Unit& unit, TicketId id, const std::string& text) {
    return reply_by(unit, id, text, "{}");
}
Done reply_of_customer(Unit& unit, TicketId id, const std::string& text, const std::string& channel) {
    TRY_DONE(reply_by(unit, id, text, R"({"channel":)" + json_text(channel) + "}"));
    return {};
}

}  // namespace bihuan::ticket
