// Asking, looking and following.
#include <algorithm>
#include <array>
#include <chrono>

#include "privacy/domain/privacy_errors.hpp"
#include "privacy/domain/request_flow.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::privacy {

Result<RequestDetail> open_request(Unit& unit, const Context& context, const NewRequest& wanted) {
    TRY(const auto records, records_of(unit, wanted.customer_id));
    if (!standard::is_channel(unit, wanted.channel)) return refuse_field("channel", channel_unknown);
    if (wanted.kind == Kind::correction && wanted.details.empty())
        return refuse_field("details", details_needed);
    RequestStore store{unit, *context.cipher};
    if (!store.page({.is_open = true, .kind = wanted.kind, .customers = records, .after = {}}, 1).empty())
        return refuse(request_open);
    PrivacyRequest r;
    r.request_id = unit.new_id<RequestId>();
    r.kind = wanted.kind;
    r.customer_id = records.front();
    r.details = wanted.details;
    r.channel = wanted.channel;
    r.is_by_customer = unit.actor().is_customer();
    r.taken_by_id = UserId{unit.actor().user_id};
    r.asked_at = unit.now;
    const auto version = standard::in_force(unit, unit.now);
    r.standard_version_id = version.version_id;
    // The statute counts days, whatever the calendar, and never stands still.
    const std::chrono::days limit{HoldStore{unit}.settings().request_days};
    r.due_at = unit.now + limit;
    store.add(r);
    const std::array facts{sla::Fact{.at = unit.now,
                                     .kind = sla::FactKind::started,
                                     .clock = sla::ClockKind::statutory,
                                     .terms = sla::Terms{limit, "always", "privacy.request"},
                                     .reason = {},
                                     .by = r.is_by_customer ? "" : unit.actor().name}};
    sla::begin(unit, subject_of(r.request_id), version, place_of(unit, r), facts);
    write_entry(unit, context, r.request_id, to_text(r.state), r.details);
    audit_request(unit, to_text(r.state), r);
    tell_request(unit, "privacy.request_opened", r);
    return detail_of(unit, context, r);
}

Result<RequestDetail> get_request(Unit& unit, const Context& context, RequestId id) {
    TRY(const auto found, find_request(unit, context, id));
    return detail_of(unit, context, found);
}

Result<RequestPage> list_requests(Unit& unit, const Context& context, const RequestFilter& filter,
                                  RequestId after, std::int64_t limit) {
    RequestQuery query{.is_open = filter.is_open, .kind = filter.kind, .customers = {}, .after = after};
    const auto whose = unit.actor().is_customer() ? CustomerId{unit.actor().customer_id} : filter.customer_id;
    if (whose) {
        TRY(query.customers, records_of(unit, whose));
    }
    // What waits longest is due first, as all have the same days; what has ended is looked up by the newest.
    query.is_oldest_first = filter.is_open.value_or(false);
    auto rows = RequestStore{unit, *context.cipher}.page(query, limit + 1);
    RequestPage out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().request_id;
    }
    out.items = views_of(unit, std::move(rows));
    return out;
}

}  // namespace bihuan::privacy
