#include "contact/store/contact_store.hpp"

#include <fmt/format.h>

#include "base/log.hpp"
#include "contact/domain/contact_rules.hpp"
#include "store/id_list.hpp"

namespace bihuan::contact {
namespace {

constexpr Sql make_head{"contact_head.make", R"sql(
    insert into contact_head (customer_id, record_count, hash) values (:customer_id, 0, :hash)
    on conflict (customer_id) do nothing)sql"};
constexpr Sql hold_head{
    "contact_head.hold",
    "select customer_id, record_count, hash from contact_head where customer_id = :customer_id",
    "select customer_id, record_count, hash from contact_head where customer_id = :customer_id "
    "for update"};
constexpr Sql move_head{"contact_head.move", R"sql(
    update contact_head set record_count = :sequence, hash = :hash
     where customer_id = :customer_id and record_count = :sequence - 1)sql"};
constexpr Sql heads_after{"contact_head.all", R"sql(
    select customer_id, record_count, hash from contact_head where customer_id > :after
     order by customer_id limit :limit)sql"};
constexpr Sql insert_record{"contact_record.add", R"sql(
    insert into contact_record (contact_id, customer_id, sequence, type, direction, started_at, ended_at, recorded_at, by_id, by_name,
                                organization_id, ticket_id, ticket_code, result, missing, source_kind, source_id, amends_id,
                                files, commitment, previous_hash, hash, sealed, seal_number)
    values (:contact_id, :customer_id, :sequence, :type, :direction, :started_at, :ended_at, :recorded_at, :by_id, :by_name,
            :organization_id, :ticket_id, :ticket_code, :result, :missing, :source_kind, :source_id, :amends_id,
            :files, :commitment, :previous_hash, :hash, :sealed, 0))sql"};
constexpr Sql select_amended{"contact_record.amended_by",
                             "select contact_id from contact_record where amends_id = :id and amends_id > 0"};
constexpr Sql insert_seal{"contact_seal.add", R"sql(
    insert into contact_seal (seal_number, previous_hash, root, record_count, sealed_at, hash, signature)
    values (:seal_number, :previous_hash, :root, :record_count, :sealed_at, :hash, :signature))sql"};
constexpr Sql take{"contact_record.take_unsealed", R"sql(
    update contact_record set seal_number = :number where contact_id in
        (select contact_id from contact_record where seal_number = 0 order by contact_id limit :limit))sql"};
constexpr Sql of_seal{"contact_record.of_seal", R"sql(
    select contact_id, hash from contact_record where seal_number = :number order by contact_id)sql"};
constexpr std::string_view seal_row =
    "select seal_number, previous_hash, root, record_count, sealed_at, hash, signature from contact_seal";

const std::string& raw_columns() {
    static const auto text =
        fmt::format("{}, hash, sealed, seal_number, archive_id", fmt::join(record_columns, ", "));
    return text;
}

std::string context(std::int64_t id) { return fmt::format("contact.words:{}", id); }
std::string beginning(keys::KeyId key) {
    return key == keys::master_key ? "v1:%" : fmt::format("v2:{}:%", key.number);
}

Head read_head(const Row& row) {
    return {row.integer("customer_id"), row.integer("record_count"), row.text("hash")};
}
Seal read_seal(const Row& row) {
    return {.number = row.integer("seal_number"),
            .previous_hash = row.text("previous_hash"),
            .root = row.text("root"),
            .count = row.integer("record_count"),
            .sealed_at = row.instant("sealed_at"),
            .hash = row.text("hash"),
            .signature = row.text("signature")};
}

struct Sealed {
    ContactRecord record;
    std::string sealed;
};
Sealed read_record(const Row& row) {
    Sealed out;
    auto& r = out.record;
    r.customer_id = row.id<CustomerId>("customer_id");
    r.sequence = row.integer("sequence");
    r.contact_id = row.id<ContactId>("contact_id");
    r.type = row.text("type");
    r.direction = row.text("direction") == to_text(Direction::out) ? Direction::out : Direction::in;
    r.started_at = row.instant("started_at");
    if (row.integer("ended_at") != 0) r.ended_at = row.instant("ended_at");
    r.recorded_at = row.instant("recorded_at");
    r.by_id = row.id<UserId>("by_id");
    r.by_name = row.text("by_name");
    r.organization_id = row.id<OrganizationId>("organization_id");
    r.ticket_id = row.integer("ticket_id");
    r.ticket_code = row.text("ticket_code");
    r.result = row.text("result");
    r.missing = row.text("missing");
    r.source_kind = row.text("source_kind");
    r.source_id = row.integer("source_id");
    r.amends_id = row.id<ContactId>("amends_id");
    r.files = files_from_text(row.text("files"));
    r.commitment = row.text("commitment");
    r.previous_hash = row.text("previous_hash");
    r.hash = row.text("hash");
    out.sealed = row.text("sealed");
    r.seal_number = row.integer("seal_number");
    r.archive_id = row.integer("archive_id");
    r.is_erased = out.sealed.empty() && r.archive_id == 0;
    return out;
}

const RawRecord& read_raw(const Row& row, RawRecord& raw) {
    row.read_texts(raw.values);  // raw_columns begins with them
    raw.hash = row.text("hash");
    raw.sealed = row.text("sealed");
    raw.seal_number = row.integer("seal_number");
    raw.archive_id = row.integer("archive_id");
    return raw;
}

ContactRecord opened(Sealed&& one, const keys::Sealer& sealer) {
    auto& record = one.record;
    const auto plain =
        one.sealed.empty() ? std::nullopt : sealer.open(one.sealed, context(record.contact_id.number));
    if (auto words = plain ? words_of(*plain) : std::nullopt) {
        record.address = std::move(words->address);
        record.content = std::move(words->content);
        record.answer = std::move(words->answer);
    }
    return std::move(record);
}

}  // namespace

Head ContactStore::held_head(CustomerId customer) {
    unit_.run(make_head, {{"customer_id", customer.number}, {"hash", no_hash}});
    auto head = unit_.one(hold_head, {{"customer_id", customer.number}}, read_head);
    must(head.has_value());
    return std::move(*head);
}

void ContactStore::add(const ContactRecord& r, const std::string& sealed_form) {
    unit_.run(insert_record, {{"contact_id", r.contact_id.number},
                              {"customer_id", r.customer_id.number},
                              {"sequence", r.sequence},
                              {"type", r.type},
                              {"direction", to_text(r.direction)},
                              {"started_at", r.started_at},
                              {"ended_at", r.ended_at.value_or(Instant{})},
                              {"recorded_at", r.recorded_at},
                              {"by_id", r.by_id.number},
                              {"by_name", r.by_name},
                              {"organization_id", r.organization_id.number},
                              {"ticket_id", r.ticket_id},
                              {"ticket_code", r.ticket_code},
                              {"result", r.result},
                              {"missing", r.missing},
                              {"source_kind", r.source_kind},
                              {"source_id", r.source_id},
                              {"amends_id", r.amends_id.number},
                              {"files", files_text(r.files)},
                              {"commitment", r.commitment},
                              {"previous_hash", r.previous_hash},
                              {"hash", r.hash},
                              {"sealed", sealer_.seal(sealed_form, context(r.contact_id.number))}});
    must(unit_.run(move_head,
                   {{"sequence", r.sequence}, {"hash", r.hash}, {"customer_id", r.customer_id.number}}) == 1);
}

std::vector<ContactRecord> ContactStore::list(const ListQuery& q, std::int64_t limit) {
    std::string where;
    Binds binds;
    const auto bind = [&](std::string_view condition, Bind value) {
        where += condition;
        binds.push_back(std::move(value));
    };
    if (!q.customers.empty()) where += fmt::format(" and customer_id in ({})", fmt::join(q.customers, ","));
    if (q.ticket_id != 0) bind(" and ticket_id = :ticket_id and ticket_id > 0", {"ticket_id", q.ticket_id});
    if (q.by_id != 0) bind(" and by_id = :by_id", {"by_id", q.by_id});
    if (!q.type.empty()) bind(" and type = :type", {"type", q.type});
    if (q.from) bind(" and started_at >= :from_at", {"from_at", *q.from});
    if (q.to) bind(" and started_at < :to_at", {"to_at", *q.to});
    if (q.after) bind(" and contact_id < :after", {"after", q.after});
    const IdList scope{unit_, q.scope};
    if (!q.sees_all) {
        where += fmt::format(" and ({} or by_id = :own_id)", scope.holds("organization_id"));
        binds.push_back(scope.bind());
        binds.emplace_back("own_id", q.own_id);
    }
    binds.emplace_back("limit", limit);
    const auto text =
        fmt::format("select {} from contact_record where 1 = 1{} order by contact_id desc limit :limit",
                    raw_columns(), where);
    std::vector<ContactRecord> out;
    for (auto& one : unit_.all(Sql{"contact_record.list", text}, binds, read_record))
        out.push_back(opened(std::move(one), sealer_));
    return out;
}

std::optional<ContactRecord> ContactStore::find(ContactId id) {
    const auto text =
        fmt::format("select {} from contact_record where contact_id = :contact_id", raw_columns());
    auto found = unit_.one(Sql{"contact_record.find", text}, {{"contact_id", id}}, read_record);
    if (!found) return std::nullopt;
    return opened(std::move(*found), sealer_);
}

std::optional<ContactRecord> ContactStore::find_source(std::string_view kind, std::int64_t id) {
    constexpr Sql select{"contact_record.find_source", R"sql(
        select contact_id from contact_record
         where source_kind = :kind and source_id = :id and source_kind <> '')sql"};
    const auto found = unit_.one(select, {{"kind", kind}, {"id", id}},
                                 [](const Row& row) { return row.id<ContactId>("contact_id"); });
    return found ? find(*found) : std::nullopt;
}

std::optional<ContactId> ContactStore::amended_by(ContactId id) {
    return unit_.one(select_amended, {{"id", id}},
                     [](const Row& row) { return row.id<ContactId>("contact_id"); });
}

std::vector<std::pair<ContactId, ContactId>> ContactStore::amended_by(std::span<const ContactId> ids) {
    const IdList list{unit_, ids};
    const auto text =
        fmt::format("select amends_id, contact_id from contact_record where {} and amends_id > 0",
                    list.holds("amends_id"));
    return unit_.all(Sql{"contact_record.amended_by_of", text}, {list.bind()}, [](const Row& row) {
        return std::pair{row.id<ContactId>("amends_id"), row.id<ContactId>("contact_id")};
    });
}

void ContactStore::each_raw(std::int64_t after, std::int64_t limit,
                            const std::function<void(const RawRecord&)>& use) {
    const auto text = fmt::format(
        "select {} from contact_record where contact_id > :after order by contact_id limit :limit",
        raw_columns());
    RawRecord raw;  // its texts keep their memory from row to row
    unit_.each(Sql{"contact_record.each_raw", text}, {{"after", after}, {"limit", limit}},
               [&](const Row& row) { use(read_raw(row, raw)); });
}

void ContactStore::each_of_seal(std::int64_t seal_number, const std::function<void(const RawRecord&)>& use) {
    const auto text = fmt::format(
        "select {} from contact_record where seal_number = :number order by contact_id", raw_columns());
    RawRecord raw;
    unit_.each(Sql{"contact_record.each_of_seal", text}, {{"number", seal_number}},
               [&](const Row& row) { use(read_raw(row, raw)); });
}

std::optional<std::string> ContactStore::open(std::int64_t contact_id, std::string_view sealed) const {
    return sealer_.open(sealed, context(contact_id));
}

std::optional<std::string> ContactStore::sealed_form_of(ContactId id) {
    constexpr Sql select{"contact_record.sealed",
                         "select sealed from contact_record where contact_id = :contact_id"};
    const auto sealed =
        unit_.one(select, {{"contact_id", id}}, [](const Row& row) { return row.text("sealed"); });
    return sealed && !sealed->empty() ? open(id.number, *sealed) : std::nullopt;
}

std::optional<std::int64_t> ContactStore::reseal(std::int64_t after, std::int64_t limit) {
    constexpr Sql wanted{"contact_record.to_reseal",
                         R"sql(select contact_id, sealed from contact_record
                                where contact_id > :after and sealed <> '' and sealed not like :beginning
                                order by contact_id limit :limit)sql",
                         R"sql(select contact_id, sealed from contact_record
                                where contact_id > :after and sealed <> '' and sealed not like :beginning
                                order by contact_id limit :limit for update)sql"};
    constexpr Sql update{"contact_record.reseal",
                         "update contact_record set sealed = :sealed where contact_id = :contact_id"};
    const auto rows =
        unit_.all(wanted, {{"after", after}, {"beginning", beginning(sealer_.active())}, {"limit", limit}},
                  [](const Row& row) { return std::pair{row.integer("contact_id"), row.text("sealed")}; });
    for (const auto& [id, sealed] : rows) {
        if (const auto again = sealer_.renewed(sealed, context(id)))
            unit_.run(update, {{"sealed", *again}, {"contact_id", id}});
        else  // it stays under the key it names, which cannot be retired
            log_error("contact.unreadable", {{"contact_id", id}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().first;
}

std::int64_t count_under(Unit& unit, keys::KeyId key) {
    return unit.number(
        {"contact_record.count_under", "select count(*) as n from contact_record where sealed like :b"},
        {{"b", beginning(key)}});
}

void each_head(Unit& unit, std::int64_t after, std::int64_t limit,
               const std::function<void(const Head&)>& use) {
    unit.each(heads_after, {{"after", after}, {"limit", limit}},
              [&](const Row& row) { use(read_head(row)); });
}

std::vector<Seal> seals(Unit& unit, std::int64_t after, std::int64_t limit) {
    const auto text =
        fmt::format("{} where seal_number > :after order by seal_number limit :limit", seal_row);
    return unit.all(Sql{"contact_seal.all", text}, {{"after", after}, {"limit", limit}}, read_seal);
}
std::vector<Seal> seals_before(Unit& unit, std::int64_t before, std::int64_t limit) {
    const auto text =
        fmt::format("{} where seal_number < :before order by seal_number desc limit :limit", seal_row);
    return unit.all(Sql{"contact_seal.before", text}, {{"before", before}, {"limit", limit}}, read_seal);
}
std::optional<Seal> last_seal(Unit& unit) {
    const auto text = fmt::format("{} order by seal_number desc limit 1", seal_row);
    return unit.one(Sql{"contact_seal.last", text}, {}, read_seal);
}
void add(Unit& unit, const Seal& seal) {
    unit.run(insert_seal, {{"seal_number", seal.number},
                           {"previous_hash", seal.previous_hash},
                           {"root", seal.root},
                           {"record_count", seal.count},
                           {"sealed_at", seal.sealed_at},
                           {"hash", seal.hash},
                           {"signature", seal.signature}});
}

std::vector<std::string> take_unsealed(Unit& unit, std::int64_t number, std::int64_t limit) {
    // First taken, then read: what another node commits in between belongs to the next seal.
    if (unit.run(take, {{"number", number}, {"limit", limit}}) == 0) return {};
    std::vector<std::string> out;
    for (auto& [id, hash] : hashes_of_seal(unit, number)) out.push_back(std::move(hash));
    return out;
}
std::vector<std::pair<std::int64_t, std::string>> hashes_of_seal(Unit& unit, std::int64_t number) {
    return unit.all(of_seal, {{"number", number}},
                    [](const Row& row) { return std::pair{row.integer("contact_id"), row.text("hash")}; });
}
std::int64_t count_unsealed(Unit& unit) {
    return unit.number(
        {"contact_record.count_unsealed", "select count(*) as n from contact_record where seal_number = 0"});
}
std::vector<std::int64_t> worded_of(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto text = "select contact_id from contact_record where " + list.holds("customer_id") +
                      " and (sealed <> '' or archive_id > 0)";
    return unit.all(Sql{"contact_record.worded_of", text}, {list.bind()},
                    [](const Row& row) { return row.integer("contact_id"); });
}
void forget_words(Unit& unit, std::span<const std::int64_t> ids) {
    const IdList list{unit, ids};
    // The files of archives are written anew without them (archiving.cpp).
    const auto stale = fmt::format(
        "update contact_archive set is_stale = 1 where archive_id in "
        "(select archive_id from contact_record where {} and archive_id > 0)",
        list.holds("contact_id"));
    unit.run(Sql{"contact_archive.forget_words", stale}, {list.bind()});
    const auto text = fmt::format("update contact_record set sealed = '', archive_id = 0 where {}",
                                  list.holds("contact_id"));
    unit.run(Sql{"contact_record.forget_words", text}, {list.bind()});
}

}  // namespace bihuan::contact
