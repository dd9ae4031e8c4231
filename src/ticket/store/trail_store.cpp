#include "ticket/store/trail_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"
#include "ticket/store/ticket_row.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_steps{"ticket.steps", R"sql(
    select entry_id, at, kind, actor_id, actor_role, action, from_state, to_state, details from ticket_entry
     where ticket_id = :ticket_id and kind in ('moved', 'reply', 'clock_corrected') order by entry_id)sql"};
constexpr Sql select_of_customer{"ticket.same_matter", R"sql(
    select ticket_id, opened_at from ticket
     where customer_id = :customer_id and ticket_id >= :low and ticket_id < :high and category_id = :category_id
       and opened_at >= :from and opened_at <= :to
     order by ticket_id limit 100)sql"};
constexpr Sql select_solved{"ticket.solved_before", R"sql(
    select ticket_id from ticket
     where customer_id = :customer_id and ticket_id < :before and category_id = :category_id and resolved_at >= :from
     order by ticket_id desc limit 100)sql"};
constexpr Sql select_ids{
    "ticket.ids", "select ticket_id from ticket where ticket_id > :id order by ticket_id limit :limit"};

Entry read_step(const Row& row) {
    Entry e;
    e.at = row.instant("at");
    e.kind = row.text("kind");
    e.actor_id = row.integer("actor_id");
    e.actor_role = row.text("actor_role");
    e.action = action_from_text(row.text("action"));
    e.from_state = state_from_text(row.text("from_state"));
    e.to_state = state_from_text(row.text("to_state"));
    e.details = row.text("details");
    return e;
}

}  // namespace

std::vector<Entry> TrailStore::steps(TicketId id) {
    return unit_.all(select_steps, {{"ticket_id", id}}, read_step);
}

std::vector<std::pair<TicketId, Instant>> TrailStore::of_customer(CustomerId customer, CategoryId category,
                                                                  Instant from, Instant to) {
    // Ids hold their moment, so the index of a customer's tickets is one of time.
    return unit_.all(
        select_of_customer,
        {{"customer_id", customer},
         {"low", first_id_at(from)},
         {"high", first_id_at(to + std::chrono::milliseconds{1})},
         {"category_id", category},
         {"from", from},
         {"to", to}},
        [](const Row& row) { return std::pair{row.id<TicketId>("ticket_id"), row.instant("opened_at")}; });
}

std::vector<TicketId> TrailStore::solved_of_customer(CustomerId customer, CategoryId category,
                                                     TicketId before, Instant from) {
    return unit_.all(
        select_solved,
        {{"customer_id", customer}, {"before", before}, {"category_id", category}, {"from", from}},
        [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

std::vector<TicketId> TrailStore::ids_after(TicketId id, std::int64_t limit) {
    return unit_.all(select_ids, {{"id", id.number}, {"limit", limit}},
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

std::vector<Ticket> TrailStore::heads(std::span<const TicketId> ids) {
    if (ids.empty()) return {};
    const IdList list{unit_, ids};
    const auto text =
        "select ticket_id, code, title, state, organization_id, owner_id, handler_id from ticket where " +
        list.holds("ticket_id");
    return unit_.all(Sql{"ticket.heads", text}, {list.bind()}, [](const Row& row) {
        Ticket t;
        t.ticket_id = row.id<TicketId>("ticket_id");
        t.code = row.text("code");
        t.title = row.text("title");
        t.state = state_from_text(row.text("state")).value_or(State::submitted);
        t.organization_id = row.id<OrganizationId>("organization_id");
        t.owner_id = row.id<UserId>("owner_id");
        t.handler_id = row.id<UserId>("handler_id");
        return t;
    });
}

void TrailStore::each_open(bool is_everywhere, std::span<const std::int64_t> organizations,
                           const std::function<void(const OpenRow&)>& use) {
    if (!is_everywhere && organizations.empty()) return;
    const auto scope = is_everywhere
                           ? std::string{}
                           : fmt::format(" and organization_id in ({})", fmt::join(organizations, ","));
    const auto text = fmt::format(
        "select ticket_id, category_id, state, opened_at, state_since from ticket where is_open = 1{}",
        scope);
    unit_.each(Sql{"ticket.each_open", text}, {}, [&](const Row& row) {
        const auto opened_at = row.instant("opened_at");
        use({row.integer("ticket_id"), row.integer("category_id"),
             state_from_text(row.text("state")).value_or(State::submitted), opened_at,
             row.maybe_instant("state_since").value_or(opened_at)});
    });
}

}  // namespace bihuan::ticket
