// What was taken down elsewhere comes in (2.5.5): tried first, then row by row, an entry once.
#include <fmt/format.h>

#include <algorithm>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "outage/domain/intake_rules.hpp"
#include "outage/domain/outage_errors.hpp"
#include "outage/store/outage_store.hpp"
#include "outage/use_cases/judge.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::outage {
namespace {

using appointment::Hands;

Done check_size(Unit& unit, const ImportRequest& request) {
    const auto most = standard::in_force(unit, unit.now).standard->outage.rows_max;
    if (std::ssize(request.rows) > most) return refuse_field("rows", too_many_rows, std::to_string(most));
    return {};
}

Result<ImportId> begin_run(Unit& unit, const ImportRequest& request) {
    TRY_DONE(check_size(unit, request));
    OutageStore store{unit};
    if (const auto found = store.find_run(request.run_key)) {
        if (found->by_id.number != unit.actor().user_id) return refuse(run_of_other);
        return found->import_id;
    }
    Import run;
    run.import_id = unit.new_id<ImportId>();
    run.run_key = request.run_key;
    run.by_id = UserId{unit.actor().user_id};
    run.by_name = unit.actor().name;
    run.source = request.source;
    run.started_at = unit.now;
    store.add(run);
    return run.import_id;
}

Result<CustomerId> add_customer(Unit& unit, const Hands& hands, const IntakeRow& row) {
    customer::NewCustomerRecord record;
    record.name = row.customer_name;
    record.organization_id = unit.actor().home_organization_id;
    std::string digits;
    std::ranges::copy_if(row.phone, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    const bool is_mobile = digits.size() == 11 && digits.front() == '1';
    record.contact_points.push_back({is_mobile ? "mobile" : "phone", row.phone});
    return customer::add_customer(unit, *hands.cipher, record);
}

// For the colleagues; what the customer reads is said by the booking itself.
void note_origin(Unit& unit, const IntakeRow& row, const Hands& hands, ticket::TicketId id) {
    const auto ticket = ticket::find(unit, id);
    if (!ticket) return;
    const auto at = local_text(*row.taken_at, hands.zone);
    ticket::write_entry(
        unit, *ticket,
        {.zh = fmt::format("应急登记 {}：{} 于 {} 受理", row.entry_key, row.taken_by, at),
         .en = fmt::format("Outage intake {}: taken by {} at {}", row.entry_key, row.taken_by, at),
         .text = row.remarks,
         .is_public = false});
}

void write_log(Unit& unit, ImportId run, const IntakeRow& row, const RowResult& result) {
    LogLine line;
    line.entry_key = row.entry_key;
    line.verdict = result.verdict;
    line.code = result.fields.empty() ? to_text(result.reason) : result.fields.front().kind.code;
    // A text that names no service is not kept: it may be anything.
    const auto version = standard::in_force(unit, unit.now);
    if (standard::service_type(*version.standard, row.service_type) != nullptr)
        line.service_type = row.service_type;
    line.taken_at = row.taken_at;
    line.appointment_id = result.booking.appointment_id;
    line.appointment_code = result.booking.code;
    OutageStore{unit}.log(run, line);
}

// Whoever is known hears what became of it (2.5.5), once, however often the row is sent.
void tell_settled(Unit& unit, const IntakeRow& row, const RowResult& result, CustomerId customer) {
    const bool is_told = result.verdict == Verdict::booked || result.verdict == Verdict::waiting ||
                         result.verdict == Verdict::conflict;
    if (!is_told || !customer) return;
    unit.tell({.topic = std::string{tells_settled},
               .subject_id = result.booking.appointment_id.number,
               .organization_id = unit.actor().home_organization_id,
               .customer_id = customer.number,
               .payload = fmt::format(R"({{"entry_key":"{}","verdict":"{}","taken_at":"{}"}})", row.entry_key,
                                      to_text(result.verdict), row.taken_at ? to_iso(*row.taken_at) : "")});
}

// An error takes the whole row back.
Result<RowResult> bring_in(Unit& unit, const Hands& hands, ImportId run, const IntakeRow& row) {
    auto judged = judge(unit, hands, row, run, nullptr);
    auto& result = judged.result;
    if (result.verdict == Verdict::ready) {
        auto& wanted = judged.wanted;
        wanted.customer_id = judged.customer_id;
        if (!wanted.customer_id) {
            TRY(wanted.customer_id, add_customer(unit, hands, row));
        }
        TRY(result.booking, appointment::take_in(unit, hands, wanted));
        if (!OutageStore{unit}.add_entry({.entry_key = row.entry_key,
                                          .import_id = run,
                                          .appointment_id = result.booking.appointment_id,
                                          .service_type = row.service_type,
                                          .taken_at = *row.taken_at,
                                          .is_waiting = wanted.is_waiting}))
            return refuse_field("entry_key", entry_reused);
        note_origin(unit, row, hands, result.booking.ticket_id);
        result.verdict = wanted.is_waiting ? Verdict::waiting : Verdict::booked;
        result.starts_at = result.booking.starts_at;
        result.window_ends_at = result.booking.window_ends_at;
    }
    write_log(unit, run, row, result);
    tell_settled(unit, row, result,
                 judged.wanted.customer_id ? judged.wanted.customer_id : judged.customer_id);
    return result;
}

// Refused while it was being made: as things stand by now, or for the reason given.
RowResult left_out(Unit& unit, const Hands& hands, ImportId run, const IntakeRow& row, const Error& why) {
    auto judged = judge(unit, hands, row, run, nullptr);
    auto& result = judged.result;
    if (result.verdict == Verdict::ready) {
        result.verdict = Verdict::invalid;
        result.fields = why.fields;
        if (result.fields.empty()) result.fields.push_back({"", why.kind, why.detail});
        result.starts_at.reset();
        result.window_ends_at.reset();
    }
    write_log(unit, run, row, result);
    tell_settled(unit, row, result, judged.customer_id);
    return result;
}

void audit_run(Unit& unit, ImportId run) {
    const auto import = OutageStore{unit}.find(run);
    must(import.has_value());
    std::string counts;
    for (std::size_t i = 0; i < verdict_names.size(); ++i)
        counts += fmt::format(R"({}"{}":{})", i == 0 ? "" : ",", verdict_names.at(i), import->counts.at(i));
    identity::audit(unit, {.action = "outage.imported",
                           .subject_kind = "outage_import",
                           .subject_id = run.number,
                           .subject_label = import->source,
                           .before = {},
                           .after = "{" + counts + "}"});
    unit.tell({.topic = std::string{tells_imported},
               .subject_id = run.number,
               .organization_id = unit.actor().home_organization_id,
               .payload = {}});
}

}  // namespace

IntakeFacts intake_facts(Unit& unit) {
    const auto version = standard::in_force(unit, unit.now);
    const auto& standard = *version.standard;
    return {unit.now, standard.outage, standard.service_types, standard.channels,
            appointment::places_in_service(unit)};
}

Result<ImportReport> try_rows(Store& store, const Actor& actor, const Hands& hands, ImportRequest request) {
    sort_by_asking(request.rows);
    return store.read(actor, [&](Unit& unit) -> Result<ImportReport> {
        TRY_DONE(check_size(unit, request));
        const auto run = OutageStore{unit}.find_run(request.run_key);
        ImportReport out;
        TrialBook book;
        for (const auto& row : request.rows) {
            const bool is_new = book.is_new(row);
            auto judged = judge(unit, hands, row, run ? run->import_id : ImportId{}, &book);
            if (judged.result.verdict == Verdict::ready && !is_new) {
                judged.result.verdict = Verdict::duplicate;
                judged.result.reason = Reason::same_booking;
            }
            book.take(judged);
            out.rows.push_back(std::move(judged.result));
        }
        return out;
    });
}

Result<ImportReport> import_rows(Store& store, const Actor& actor, const Hands& hands,
                                 ImportRequest request) {
    sort_by_asking(request.rows);
    ImportReport out;
    TRY(out.import_id, store.write(actor, [&](Unit& unit) { return begin_run(unit, request); }));
    for (const auto& row : request.rows) {
        auto made = store.write(actor, [&](Unit& unit) { return bring_in(unit, hands, out.import_id, row); });
        if (!made)
            made = store.write(actor, [&](Unit& unit) -> Result<RowResult> {
                return left_out(unit, hands, out.import_id, row, made.error());
            });
        TRY(auto result, std::move(made));
        out.rows.push_back(std::move(result));
    }
    TRY_DONE(store.write(actor, [&](Unit& unit) -> Done {
        audit_run(unit, out.import_id);
        return {};
    }));
    return out;
}

ImportPage list_imports(Unit& unit, ImportId after, std::int64_t limit) {
    ImportPage out{OutageStore{unit}.imports(after, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().import_id;
    }
    return out;
}

Result<LinePage> list_import_rows(Unit& unit, ImportId id, std::optional<Verdict> verdict,
                                  const std::string& after, std::int64_t limit) {
    OutageStore store{unit};
    if (!store.find(id)) return refuse(import_unknown);
    LinePage out{store.lines(id, verdict, after, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().entry_key;
    }
    return out;
}

}  // namespace bihuan::outage
