// The steps of a request, and what its completion does.
#include <algorithm>
#include <array>
#include <chrono>

#include "customer/calls.hpp"
#include "privacy/domain/consent_rules.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/domain/request_flow.hpp"
#include "privacy/domain/request_rules.hpp"
#include "privacy/store/consent_store.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/use_cases/steps.hpp"
#include "ticket/calls.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t tickets_at_once = 200;

// The record, its tickets, its requests and what other modules hold lose what is personal; numbers for
// statistics stay.
Done anonymise(Unit& unit, const Context& context, std::span<const CustomerId> records) {
    ticket::TicketId after;
    for (bool is_more = true; is_more;) {
        const auto ids = ticket::tickets_of_customers(unit, records, false, after, tickets_at_once);
        for (const auto id : ids) ticket::anonymise_ticket(unit, id, context.files);
        is_more = std::ssize(ids) == tickets_at_once;
        if (is_more) after = ids.back();
    }
    std::vector<std::int64_t> ids;
    for (const auto one : records) ids.push_back(one.number);
    for (const auto& part : *context.parts) part.erase(unit, ids);
    TRY_DONE(customer::anonymise_customer(unit, *context.cipher, records.front()));
    RequestStore{unit, *context.cipher}.forget_words(records);
    return {};
}

void withdraw_all(Unit& unit, std::span<const CustomerId> records, const PrivacyRequest& request) {
    ConsentStore store{unit};
    const auto purposes = store.purposes();
    for (const auto& latest : store.latest_of_each(records)) {
        if (!latest.is_given) continue;
        const auto purpose = std::ranges::find(purposes, latest.purpose_id, &Purpose::purpose_id);
        if (purpose == purposes.end() || purpose->is_required) continue;
        Consent out = latest;
        out.consent_id = unit.new_id<ConsentId>();
        out.customer_id = records.front();
        out.is_given = false;
        out.channel = request.channel;
        out.evidence = request.request_id.text();
        out.by_id = UserId{unit.actor().user_id};
        out.by_name = unit.actor().name;
        out.is_by_customer = false;
        out.at = unit.now;
        out.valid_until.reset();
        store.add(out);
    }
    unit.tell({.topic = "privacy.consent_changed",
               .subject_id = records.front().number,
               .customer_id = records.front().number,
               .payload = {}});
}

Done complete(Unit& unit, const Context& context, PrivacyRequest& request,
              std::span<const CustomerId> records) {
    switch (request.kind) {
        case Kind::access:
            request.export_until = unit.now + std::chrono::days{HoldStore{unit}.settings().export_days};
            return {};
        case Kind::correction:
            // Said to be corrected, so the record has been changed since it was asked.
            if (customer::changed_at(unit, records.front()).value_or(Instant{}) <= request.asked_at)
                return refuse(not_corrected);
            return {};
        case Kind::deletion:
            return anonymise(unit, context, records);
        case Kind::withdrawal:
            withdraw_all(unit, records, request);
            return {};
    }
    return {};
}

void keep_clock(Unit& unit, const PrivacyRequest& request) {
    if (is_open(request.state)) {
        sla::move_to(unit, subject_of(request.request_id), place_of(unit, request));
        return;
    }
    const auto kind = request.state == State::cancelled ? sla::FactKind::cancelled : sla::FactKind::stopped;
    const std::array facts{sla::Fact{.at = unit.now,
                                     .kind = kind,
                                     .clock = sla::ClockKind::statutory,
                                     .terms = {},
                                     .reason = {},
                                     .by = unit.actor().is_customer() ? "" : unit.actor().name}};
    sla::record(unit, subject_of(request.request_id), request.standard_version_id, place_of(unit, request),
                facts);
}

}  // namespace

Result<RequestDetail> act_on_request(Unit& unit, const Context& context, RequestId id, std::int64_t version,
                                     Action action, const StepFacts& facts) {
    TRY(const auto before, find_request(unit, context, id));
    if (before.version != version) return refuse(version_conflict);
    TRY(const auto records, records_of(unit, before.customer_id));
    const auto blocks = before.kind == Kind::deletion ? blocks_of(unit, records) : std::vector<Block>{};
    TRY(auto after, take_step(unit.actor(), before, action, facts, blocks, unit.now));
    if (action == Action::complete) TRY_DONE(complete(unit, context, after, records));
    // Of a person who is no longer known here, their words and ours to them are gone with the rest.
    const bool is_forgotten = after.kind == Kind::deletion && after.state == State::done;
    if (is_forgotten) {
        after.details.clear();
        after.answer.clear();
    }
    if (!RequestStore{unit, *context.cipher}.save(after, version)) return refuse(version_conflict);
    after.version = version + 1;
    keep_clock(unit, after);
    write_entry(unit, context, id, to_text(action),
                is_forgotten           ? ""
                : facts.answer.empty() ? facts.text
                                       : facts.answer);
    audit_request(unit, to_text(action), after);
    tell_request(unit, "privacy.request_moved", after);
    return detail_of(unit, context, after);
}

}  // namespace bihuan::privacy
