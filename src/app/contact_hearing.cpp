#include "app/contact_hearing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "contact/domain/contact_rules.hpp"
#include "intake/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan {
namespace {

constexpr std::string_view page_channel = "portal";  // where replies are read

struct Answer {  // as the step of feeding back knows it, and what a record says of it
    std::string_view code, words, result;
};
constexpr std::array answers{Answer{"satisfied", "客户表示满意 The customer is satisfied", "accepted"},
                             Answer{"unsatisfied", "客户不满意 The customer is not satisfied", "refused"},
                             Answer{"unreachable", "未联系上 Not reached", "not_reached"}};

contact::TicketWords words_of(const ticket::Ticket& t) {
    return {t.ticket_id.number, t.code, t.customer_id, t.organization_id};
}

void record_told(Unit& unit, const FieldCipher& cipher, const ticket::Ticket& t, std::string_view channel,
                 contact::NewRecord wanted) {
    const auto rules = standard::contact_rules(unit, unit.now);
    const auto* type = contact::type_of_channel(*rules, channel);
    if (type == nullptr) return;  // passed on by an authority, imported: nobody was spoken to
    const auto text_max = static_cast<std::size_t>(rules->text_max);
    wanted.type = type->code;
    // A standard may have other results; the keeper's report then asks for one.
    if (std::ranges::find(rules->results, wanted.result, &standard::Term::code) == rules->results.end())
        wanted.result.clear();
    wanted.started_at = unit.now;
    wanted.ended_at = unit.now;
    wanted.customer_id = t.customer_id;
    wanted.content = truncate_code_points(wanted.content, text_max);
    wanted.ticket_id = t.ticket_id.number;
    wanted.ticket_code = t.code;
    wanted.organization_id = t.organization_id;
    wanted.source_id = unit.new_id<contact::ContactId>().number;
    must_have(contact::record(unit, cipher, wanted));
}

// The words of the line that was just written.
std::string last_words(Unit& unit, ticket::TicketId id) {
    const auto told = ticket::personal_ticket(unit, id);
    if (!told) return {};
    // A customer's reply may have moved the ticket on, which is a line of its own.
    const auto found = std::ranges::find(told->entries.rbegin(), told->entries.rend(), "reply",
                                         &ticket::PersonalEntry::kind);
    // Of a very long way the last lines are not handed out: rather none than an older one's words.
    return found == told->entries.rend() || found->at != unit.now ? std::string{} : found->text;
}

}  // namespace

contact::Context contact_context(const Program& program) {
    return {.cipher = &program.cipher,
            .visible_ticket = [](Unit& unit, std::int64_t id) -> Result<contact::TicketWords> {
                TRY(const auto found, ticket::find_visible(unit, ticket::TicketId{id}));
                return words_of(found);
            }};
}

void hear_contacts(Unit& unit, const FieldCipher& cipher, const Event& event) {
    const ticket::TicketId id{event.subject_id};
    if (event.topic == ticket::tells_replied) {
        const auto found = ticket::find(unit, id);
        // What came by itself is recorded as what it is, with its files.
        if (!found || !found->customer_id || intake::is_filing(unit)) return;
        contact::NewRecord wanted;
        const bool is_by_customer = unit.actor().is_customer();
        wanted.direction = is_by_customer ? contact::Direction::in : contact::Direction::out;
        wanted.content = last_words(unit, id);
        wanted.result = is_by_customer ? "follow_up" : "informed";
        wanted.source_kind = "ticket_reply";
        return record_told(unit, cipher, *found, page_channel, std::move(wanted));
    }
    const auto action = ticket::action_of(event);
    if (!action || event.topic != ticket::tells_moved) return;
    const auto found = ticket::find(unit, id);
    if (!found) return;
    if (*action == ticket::Action::close) return contact::note_closed(unit, words_of(*found));
    if (*action == ticket::Action::reopen) return contact::forget_closed(unit, id.number);
    if (*action != ticket::Action::feed_back || !found->customer_id) return;
    contact::NewRecord wanted;
    wanted.direction = contact::Direction::out;
    wanted.content = found->result;
    const auto said = std::ranges::find(answers, found->customer_answer, &Answer::code);
    if (said != answers.end()) {
        wanted.answer = said->words;
        wanted.result = said->result;
    }
    wanted.source_kind = "ticket_feed_back";
    record_told(unit, cipher, *found, found->channel, std::move(wanted));
}

}  // namespace bihuan
