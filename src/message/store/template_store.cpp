#include "message/store/template_store.hpp"

#include "base/enum_text.hpp"

#include <fmt/format.h>

namespace bihuan::message {
namespace {

constexpr std::string_view template_columns =
    "template_id, purpose, channel, language, segment, number, subject, body, state, author_id, author_name, "
    "approver_name, created_at, changed_at, version";
constexpr Sql insert_template{"message_template.add", R"sql(
    insert into message_template (template_id, purpose, channel, language, segment, number, subject, body, state,
                                  author_id, author_name, approver_name, created_at, changed_at, version)
    values (:template_id, :purpose, :channel, :language, :segment, :number, :subject, :body, :state, :author_id,
            :author_name, :approver_name, :created_at, :changed_at, 1))sql"};
constexpr Sql update_template{"message_template.save", R"sql(
    update message_template set subject = :subject, body = :body, state = :state, author_id = :author_id,
           author_name = :author_name, approver_name = :approver_name, changed_at = :changed_at, version = version + 1
     where template_id = :template_id and version = :version)sql"};
constexpr Sql select_last_version{"message_template.last_number", R"sql(
    select max(number) as n from message_template
     where purpose = :purpose and channel = :channel and language = :language and segment = :segment)sql"};

Template read(const Row& row) {
    return {row.id<TemplateId>("template_id"),
            {row.text("purpose"), row.text("channel"), row.text("language"), row.text("segment")},
            row.integer("number"),
            row.text("subject"),
            row.text("body"),
            enum_from_text<TemplateState>(template_state_names, row.text("state")).value(),
            row.id<UserId>("author_id"),
            row.text("author_name"),
            row.text("approver_name"),
            row.instant("created_at"),
            row.instant("changed_at"),
            row.integer("version")};
}
Binds place_of(const TemplatePlace& p) {
    return {{"purpose", p.purpose}, {"channel", p.channel}, {"language", p.language}, {"segment", p.segment}};
}
Binds changing(const Template& t) {
    return {{"template_id", t.template_id},     {"subject", t.subject},      {"body", t.body},
            {"state", to_text(t.state)},        {"author_id", t.author_id},  {"author_name", t.author_name},
            {"approver_name", t.approver_name}, {"changed_at", t.changed_at}};
}

}  // namespace

void TemplateStore::add(const Template& t) {
    auto binds = changing(t);
    for (auto& one : place_of(t.place)) binds.push_back(std::move(one));
    binds.emplace_back("number", t.number);
    binds.emplace_back("created_at", t.created_at);
    unit_.run(insert_template, binds);
}
bool TemplateStore::save(const Template& t) {
    auto binds = changing(t);
    binds.emplace_back("version", t.version);
    return unit_.run(update_template, binds) == 1;
}
std::optional<Template> TemplateStore::find(TemplateId id) {
    const auto text =
        fmt::format("select {} from message_template where template_id = :template_id", template_columns);
    return unit_.one({"message_template.find", text}, {{"template_id", id}}, read);
}
std::vector<Template> TemplateStore::approved(std::string_view purpose) {
    const auto text = fmt::format(
        "select {} from message_template where purpose = :purpose and state = 'approved' order by "
        "template_id limit 500",
        template_columns);
    return unit_.all({"message_template.approved", text}, {{"purpose", purpose}}, read);
}
std::optional<Template> TemplateStore::approved_at(const TemplatePlace& place) {
    const auto text = fmt::format(
        "select {} from message_template where purpose = :purpose and channel = :channel and language = "
        ":language "
        "and segment = :segment and state = 'approved'",
        template_columns);
    return unit_.one({"message_template.approved_at", text}, place_of(place), read);
}
std::int64_t TemplateStore::last_number(const TemplatePlace& place) {
    return unit_.number(select_last_version, place_of(place));
}
std::vector<Template> TemplateStore::current(std::string_view purpose, TemplateId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from message_template where state <> 'retired' and template_id > :after{} "
        "order by template_id limit :limit",
        template_columns, purpose.empty() ? "" : " and purpose = :purpose");
    Binds binds{{"after", after.number}, {"limit", limit}};
    if (!purpose.empty()) binds.emplace_back("purpose", purpose);
    return unit_.all({"message_template.current", text}, binds, read);
}
std::vector<Template> TemplateStore::history(const TemplatePlace& place, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from message_template where purpose = :purpose and channel = :channel and language = "
        ":language "
        "and segment = :segment order by number desc limit :limit",
        template_columns);
    auto binds = place_of(place);
    binds.emplace_back("limit", limit);
    return unit_.all({"message_template.history", text}, binds, read);
}

}  // namespace bihuan::message
