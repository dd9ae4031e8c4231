// What customers wrote about their requests.
#include "ticket/talk_calls.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

std::string words_of_request(const Ticket& t) { return t.title + "\n" + t.description; }

}  // namespace

std::optional<CustomerWords> words_told(Unit& unit, const Event& event) {
    if (event.topic == tells_opened) {
        const auto found = TicketStore{unit}.find(TicketId{event.subject_id});
        if (!found) return std::nullopt;
        return CustomerWords{0, words_of_request(*found)};
    }
    if (event.topic != tells_replied || !unit.actor().is_customer()) return std::nullopt;
    // A reply may have moved its ticket on, which is an entry of its own.
    constexpr std::int64_t looked_at = 3;
    for (auto& entry : TicketStore{unit}.entries(TicketId{event.subject_id}, true, true, {}, looked_at))
        if (entry.kind == "reply" && entry.actor_id == unit.actor().user_id)
            return CustomerWords{entry.entry_id.number, std::move(entry.text)};
    return std::nullopt;
}

std::vector<std::string> words_of_entries(Unit& unit, const Ticket& ticket,
                                          std::span<const std::int64_t> entries) {
    std::vector<std::string> out;
    for (const auto number : entries) {
        if (number == 0) {
            out.push_back(words_of_request(ticket));
            continue;
        }
        // Just behind it, so that the page of one begins with it.
        auto found = TicketStore{unit}.entries(ticket.ticket_id, true, false, EntryId{number - 1}, 1);
        const bool is_it = !found.empty() && found.front().entry_id.number == number;
        out.push_back(is_it ? std::move(found.front().text) : std::string{});
    }
    return out;
}

void note_tone(Unit& unit, TicketId id, std::int64_t order) { TicketStore{unit}.note_tone(id, order); }

}  // namespace bihuan::ticket
