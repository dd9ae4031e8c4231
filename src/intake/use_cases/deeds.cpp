// What people do with what waits for them: a ticket of it, onto a ticket, or aside.
#include <fmt/format.h>

#include "base/text.hpp"
#include "contact/rule_calls.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "intake/domain/intake_errors.hpp"
#include "intake/use_cases/filing.hpp"
#include "ticket/calls.hpp"
#include "ticket/customer_calls.hpp"

namespace bihuan::intake {
namespace {

Result<Arrival> visible(Unit& unit, const Context& context, ArrivalId id) {
    auto found = ArrivalStore{unit, *context.cipher}.find(id);
    if (!found || (found->organization_id && !unit.actor().sees(found->organization_id.number)))
        return refuse(arrival_unknown);
    return *std::move(found);
}

Result<Arrival> for_step(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                         Action action) {
    TRY(auto a, visible(unit, context, id));
    if (a.version != version) return refuse(version_conflict);
    if (!next_state(intake_flow, a.state, action))
        return refuse(action_not_allowed, std::string{to_text(a.state)});
    if (is_gone(a)) return refuse(words_gone);
    return a;
}

void write_down(Unit& unit, std::string_view action, const Arrival& a, const std::string& label) {
    identity::audit(unit,
                    {.action = fmt::format("intake.{}", action),
                     .subject_kind = "arrival",
                     .subject_id = a.arrival_id.number,
                     .subject_label = label,
                     .before = {},
                     .after = fmt::format(R"({{"source":"{}","state":"{}"}})", a.source, to_text(a.state))});
}

Result<ArrivalDetail> saved(Unit& unit, const Context& context, Arrival& a, std::string_view action,
                            const std::string& label) {
    a.decided_at = unit.now;
    a.decided_by = unit.actor().name;
    if (!ArrivalStore{unit, *context.cipher}.save(a)) return refuse(version_conflict);
    write_down(unit, action, a, label);
    tell_of(unit, a);
    return get_arrival(unit, context, a.arrival_id);
}

std::vector<file::FileFacts> files_of(Unit& unit, const Context& context, ArrivalId id) {
    return file::files_of(unit, *context.shelf, {std::string{file_owner}, id.number});
}
std::vector<std::string> names_of(const std::vector<file::FileFacts>& files) {
    std::vector<std::string> out;
    for (const auto& one : files) out.push_back(one.name);
    return out;
}

}  // namespace

Result<ArrivalDetail> open_ticket_of(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                                     const TicketWish& wish) {
    TRY(auto a, for_step(unit, context, id, version, Action::file));
    const auto files = files_of(unit, context, id);
    if (wish.customer_id) a.customer_id = wish.customer_id;
    ticket::NewTicket wanted;
    wanted.title = wish.title;
    wanted.description = words_for_ticket(a, names_of(files));
    wanted.channel = a.channel;
    wanted.category_id = wish.category_id;
    wanted.customer_id = a.customer_id;
    TRY(const auto made, ticket::open(unit, *context.codes, wanted));
    TRY_DONE(file_with(unit, context, a, made, files));
    if (made.customer_id) acknowledge(unit, context, a, made);
    return saved(unit, context, a, "ticket_opened", made.code);
}

Result<ArrivalDetail> add_to_ticket(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                                    const std::string& code) {
    TRY(auto a, for_step(unit, context, id, version, Action::file));
    const auto found = ticket::ticket_by_code(unit, code);
    if (!found) return refuse_field("ticket_code", ticket_unknown);
    const auto t = ticket::find_visible(unit, *found);
    if (!t) return refuse_field("ticket_code", ticket_unknown);
    const auto files = files_of(unit, context, id);
    const auto words = words_for_ticket(a, names_of(files));
    // One of several who share the address, or one whose address was written down since it came.
    const bool is_theirs = t->customer_id && is_of(unit, t->customer_id,
                                                   a.customer_id ? std::vector{a.customer_id}
                                                                 : customers_of(unit, context, a.sender));
    if (is_theirs) a.customer_id = t->customer_id;
    if (is_theirs && ticket::is_open(t->state)) {
        const AsCustomer customer{unit, t->customer_id};
        TRY_DONE(ticket::reply_of_customer(unit, t->ticket_id, words, a.channel));
        unit.settle();
    } else {
        // A stranger's words are no words of the customer: for staff alone.
        ticket::write_entry(unit, *t,
                            {.zh = fmt::format("归入来件（{}）", a.sender_masked),
                             .en = fmt::format("An arrival was added ({})", a.sender_masked),
                             .text = words,
                             .is_public = false});
    }
    TRY_DONE(file_with(unit, context, a, *t, files));
    return saved(unit, context, a, "added_to_ticket", t->code);
}

Result<ArrivalDetail> set_aside(Unit& unit, const Context& context, ArrivalId id, std::int64_t version,
                                Action action, const std::string& why) {
    TRY(auto a, for_step(unit, context, id, version, action));
    go(a, action, a.reason);
    a.why = why;
    return saved(unit, context, a, action == Action::dismiss ? "dismissed" : "taken_back", {});
}

Result<Revealed> reveal_arrival(Unit& unit, const Context& context, ArrivalId id, const std::string& why) {
    TRY(auto a, visible(unit, context, id));
    if (is_gone(a)) return refuse(words_gone);
    identity::audit(unit, {.action = "intake.revealed",
                           .subject_kind = "arrival",
                           .subject_id = a.arrival_id.number,
                           .subject_label = why,
                           .before = {},
                           .after = {}});
    return Revealed{a.sender, a.sender_name, a.subject, a.text, a.history, a.headers};
}

Result<FileContent> read_file(Unit& unit, const Context& context, ArrivalId id, file::FileId file) {
    TRY(const auto a, visible(unit, context, id));
    TRY(auto facts, file::find(unit, *context.shelf, file));
    if (facts.owner.kind != file_owner || facts.owner.id != id.number) return refuse(file_unknown);
    TRY(auto bytes, file::read(unit, *context.shelf, file));
    write_down(unit, "file_read", a, file.text());
    return FileContent{std::move(facts), std::move(bytes)};
}

Result<ArrivalDetail> get_arrival(Unit& unit, const Context& context, ArrivalId id) {
    TRY(auto a, visible(unit, context, id));
    ArrivalDetail out;
    out.files = files_of(unit, context, id);
    if (a.customer_id) {
        const auto words = customer::customer_words(unit, std::array{a.customer_id});
        if (const auto found = words.find(a.customer_id); found != words.end())
            out.view.customer_name = found->second.masked_name;
    }
    if (a.ticket_id)
        if (const auto t = ticket::find(unit, a.ticket_id)) out.view.ticket_code = t->code;
    out.view.is_gone = is_gone(a);
    out.view.can_file = !out.view.is_gone && next_state(intake_flow, a.state, Action::file).has_value();
    for (auto* one : {&a.subject, &a.text, &a.history}) *one = contact::mask_text(*one);
    out.view.arrival = std::move(a);
    return out;
}

}  // namespace bihuan::intake
