// Everything held about a person, for the person: put together anew each time, so that no second copy lies
// about.
#include "customer/calls.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/use_cases/steps.hpp"
#include "ticket/calls.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t answers_max = 1000, requests_max = 200;

}  // namespace

Result<PersonalFile> download_export(Unit& unit, const Context& context, RequestId id) {
    TRY(const auto request, find_request(unit, context, id));
    const auto me = unit.actor().customer_id;
    if (me == 0 || !request.export_until || *request.export_until <= unit.now) return refuse(export_none);
    TRY(const auto records, records_of(unit, request.customer_id));
    PersonalFile out;
    out.made_at = unit.now;
    TRY(out.record,
        customer::personal_record(unit, *context.cipher, records.front(), request.request_id.text()));
    TRY(auto consents, list_consents(unit, records.front(), {}, answers_max));
    out.consents = std::move(consents.items);
    out.requests = RequestStore{unit, *context.cipher}.page(
        {.is_open = {}, .kind = {}, .customers = records, .after = {}}, requests_max);
    auto tickets = ticket::tickets_of_customers(unit, records, false, {}, export_tickets_max + 1);
    out.is_complete = std::ssize(tickets) <= export_tickets_max;
    if (!out.is_complete) tickets.pop_back();
    for (const auto one : tickets)
        if (auto found = ticket::personal_ticket(unit, one)) out.tickets.push_back(*std::move(found));
    std::vector<std::int64_t> ids;
    for (const auto one : records) ids.push_back(one.number);
    for (const auto& part : *context.parts) {
        auto things = part.tell(unit, ids, export_things_max + 1);
        if (std::ssize(things) > export_things_max) {
            out.is_complete = false;
            things.resize(static_cast<std::size_t>(export_things_max));
        }
        out.others.emplace_back(part.what, std::move(things));
    }
    write_entry(unit, context, id, "downloaded", "");
    audit_request(unit, "downloaded", request);
    return out;
}

}  // namespace bihuan::privacy
