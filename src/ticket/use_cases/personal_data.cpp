// 2.2.4: what tickets hold about their customer, handed out or taken out.
#include <algorithm>

#include "ticket/calls.hpp"
#include "ticket/store/personal_store.hpp"
#include "ticket/store/ticket_store.hpp"
#include "ticket/use_cases/keepers.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

constexpr std::int64_t entries_max = 200;
// Said where the person stays a customer: what others keep about them beside this ticket stays too.
constexpr std::string_view one_ticket = R"({"of":"ticket"})";

void forget(Unit& unit, TicketId id, const AttachmentFiles& files, std::string_view payload) {
    const auto ticket = TicketStore{unit}.find(id);
    if (!ticket) return;
    const std::vector ids{id.number};
    leave_index(unit, ids);
    remove_attachments(unit, files, id);
    PersonalStore{unit}.forget(id, title_forgotten);
    enter_index(unit, ids);
    unit.tell({.topic = std::string{tells_anonymised},
               .subject_id = id.number,
               .organization_id = ticket->organization_id.number,
               .payload = std::string{payload}});
}

}  // namespace

std::vector<TicketId> tickets_of_customers(Unit& unit, std::span<const CustomerId> customers,
                                           bool is_only_open, TicketId after, std::int64_t limit) {
    return PersonalStore{unit}.of_customers(customers, is_only_open, after, limit);
}

std::optional<Instant> last_closed_at(Unit& unit, std::span<const CustomerId> customers) {
    return PersonalStore{unit}.last_closed_at(customers);
}

std::optional<PersonalTicket> personal_ticket(Unit& unit, TicketId id) {
    TicketStore store{unit};
    auto ticket = store.find(id);
    if (!ticket) return std::nullopt;
    if (!ticket->fed_back_at) ticket->result.clear();  // 1.5.4: told by a person first
    PersonalTicket out;
    for (auto& entry : store.entries(id, true, false, EntryId{}, entries_max))
        out.entries.push_back({entry.at, std::move(entry.kind), std::move(entry.text)});
    for (auto& one : PartsStore{unit}.attachments(id)) out.attachments.push_back(std::move(one.file_name));
    out.ticket = *std::move(ticket);
    return out;
}

void anonymise_ticket(Unit& unit, TicketId id, const AttachmentFiles& files) { forget(unit, id, files, {}); }

Keeper closed_keeper(const AttachmentFiles& files) {
    return keeper_of(closed_tickets, [files](Unit& unit, std::span<const std::int64_t> ids) {
        for (const auto id : ids) forget(unit, TicketId{id}, files, one_ticket);
    });
}

Keeper notice_keeper() { return deleting_keeper(notices); }

}  // namespace bihuan::ticket
