#include "privacy/store/consent_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::string_view purpose_rows =
    "select p.purpose_id, p.code, p.is_required, p.validity_days, p.text_number_min, p.is_active, p.version, "
    "t.number, "
    "t.name_zh, t.name_en, t.text_zh, t.text_en, t.at, t.by_name from privacy_purpose p "
    "join privacy_purpose_text t on t.purpose_id = p.purpose_id and t.number = p.text_number";
constexpr std::string_view consent_columns =
    "consent_id, customer_id, purpose_id, is_given, text_number, channel, evidence, by_id, by_name, "
    "is_by_customer, at, "
    "valid_until";
constexpr Sql insert_purpose{"privacy_purpose.add", R"sql(
    insert into privacy_purpose (purpose_id, code, is_required, validity_days, text_number, text_number_min, is_active, version)
    values (:purpose_id, :code, :is_required, :validity_days, :text_number, :text_number_min, :is_active, 1))sql"};
constexpr Sql update_purpose_sql{"privacy_purpose.save", R"sql(
    update privacy_purpose set is_required = :is_required, validity_days = :validity_days, text_number = :text_number,
           text_number_min = :text_number_min, is_active = :is_active, version = :version + 1
     where purpose_id = :purpose_id and version = :version)sql"};
constexpr Sql insert_text{"privacy_purpose_text.add", R"sql(
    insert into privacy_purpose_text (purpose_id, number, name_zh, name_en, text_zh, text_en, at, by_name)
    values (:purpose_id, :number, :name_zh, :name_en, :text_zh, :text_en, :at, :by_name))sql"};
constexpr Sql select_texts{"privacy_purpose_text.of_purpose", R"sql(
    select number, name_zh, name_en, text_zh, text_en, at, by_name from privacy_purpose_text
     where purpose_id = :purpose_id and number < :before order by number desc limit :limit)sql"};
constexpr Sql insert_consent{"privacy_consent.add", R"sql(
    insert into privacy_consent (consent_id, customer_id, purpose_id, is_given, text_number, channel, evidence, by_id, by_name,
                                 is_by_customer, at, valid_until)
    values (:consent_id, :customer_id, :purpose_id, :is_given, :text_number, :channel, :evidence, :by_id, :by_name,
            :is_by_customer, :at, :valid_until))sql"};

PurposeText read_text(const Row& row) {
    return {.number = row.integer("number"),
            .name_zh = row.text("name_zh"),
            .name_en = row.text("name_en"),
            .text_zh = row.text("text_zh"),
            .text_en = row.text("text_en"),
            .at = row.instant("at"),
            .by = row.text("by_name")};
}

Purpose read_purpose(const Row& row) {
    return {.purpose_id = row.id<PurposeId>("purpose_id"),
            .code = row.text("code"),
            .is_required = row.boolean("is_required"),
            .validity_days = row.integer("validity_days"),
            .text_number_min = row.integer("text_number_min"),
            .is_active = row.boolean("is_active"),
            .text = read_text(row),
            .version = row.integer("version")};
}

Consent read_consent(const Row& row) {
    Consent out;
    out.consent_id = row.id<ConsentId>("consent_id");
    out.customer_id = row.id<CustomerId>("customer_id");
    out.purpose_id = row.id<PurposeId>("purpose_id");
    out.is_given = row.boolean("is_given");
    out.text_number = row.integer("text_number");
    out.channel = row.text("channel");
    out.evidence = row.text("evidence");
    out.by_id = row.id<UserId>("by_id");
    out.by_name = row.text("by_name");
    out.is_by_customer = row.boolean("is_by_customer");
    out.at = row.instant("at");
    out.valid_until = row.maybe_instant("valid_until");
    return out;
}

Binds changing(const Purpose& p) {
    return {{"purpose_id", p.purpose_id},       {"is_required", p.is_required},
            {"validity_days", p.validity_days}, {"text_number", p.text.number},
            {"is_active", p.is_active},         {"text_number_min", p.text_number_min}};
}

}  // namespace

std::vector<Purpose> ConsentStore::purposes() {
    const auto text =
        fmt::format("{} order by p.is_required desc, p.purpose_id limit {}", purpose_rows, purposes_max);
    return unit_.all(Sql{"privacy_purpose.all", text}, {}, read_purpose);
}
std::optional<Purpose> ConsentStore::find(PurposeId id) {
    const auto text = fmt::format("{} where p.purpose_id = :purpose_id", purpose_rows);
    return unit_.one(Sql{"privacy_purpose.find", text}, {{"purpose_id", id}}, read_purpose);
}
std::optional<Purpose> ConsentStore::find_code(std::string_view code) {
    const auto text = fmt::format("{} where p.code = :code", purpose_rows);
    return unit_.one(Sql{"privacy_purpose.find_code", text}, {{"code", code}}, read_purpose);
}
void ConsentStore::add(const Purpose& p) {
    auto binds = changing(p);
    binds.emplace_back("code", p.code);
    unit_.run(insert_purpose, binds);
    add_text(p.purpose_id, p.text);
}
bool ConsentStore::save(const Purpose& p, std::int64_t version) {
    auto binds = changing(p);
    binds.emplace_back("version", version);
    return unit_.run(update_purpose_sql, binds) == 1;
}
void ConsentStore::add_text(PurposeId id, const PurposeText& t) {
    unit_.run(insert_text, {{"purpose_id", id},
                            {"number", t.number},
                            {"name_zh", t.name_zh},
                            {"name_en", t.name_en},
                            {"text_zh", t.text_zh},
                            {"text_en", t.text_en},
                            {"at", t.at},
                            {"by_name", t.by}});
}
std::vector<PurposeText> ConsentStore::texts(PurposeId id, std::int64_t before, std::int64_t limit) {
    return unit_.all(select_texts, {{"purpose_id", id}, {"before", before}, {"limit", limit}}, read_text);
}

void ConsentStore::add(const Consent& c) {
    unit_.run(insert_consent, {{"consent_id", c.consent_id},
                               {"customer_id", c.customer_id},
                               {"purpose_id", c.purpose_id},
                               {"is_given", c.is_given},
                               {"text_number", c.text_number},
                               {"channel", c.channel},
                               {"evidence", c.evidence},
                               {"by_id", c.by_id},
                               {"by_name", c.by_name},
                               {"is_by_customer", c.is_by_customer},
                               {"at", c.at},
                               {"valid_until", c.valid_until}});
}
std::optional<Consent> ConsentStore::latest(std::span<const CustomerId> ids, PurposeId purpose) {
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select {} from privacy_consent where {} and purpose_id = :purpose_id order by consent_id desc limit "
        "1",
        consent_columns, list.holds("customer_id"));
    return unit_.one(Sql{"privacy_consent.latest", text}, {list.bind(), {"purpose_id", purpose}},
                     read_consent);
}
std::vector<Consent> ConsentStore::latest_of_each(std::span<const CustomerId> ids) {
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select {} from privacy_consent where consent_id in (select max(consent_id) from privacy_consent "
        "where {} "
        "group by purpose_id)",
        consent_columns, list.holds("customer_id"));
    return unit_.all(Sql{"privacy_consent.latest_of_each", text}, {list.bind()}, read_consent);
}
std::vector<Consent> ConsentStore::history(std::span<const CustomerId> ids, ConsentId after,
                                           std::int64_t limit) {
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select {} from privacy_consent where {} and consent_id < :after order by consent_id desc limit "
        ":limit",
        consent_columns, list.holds("customer_id"));
    return unit_.all(Sql{"privacy_consent.history", text},
                     {list.bind(), {"after", after ? after.number : INT64_MAX}, {"limit", limit}},
                     read_consent);
}

}  // namespace bihuan::privacy
