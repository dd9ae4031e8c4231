#include "contact/http/json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/crypto.hpp"
#include "contact/domain/contact_rules.hpp"

namespace bihuan::contact {
namespace {

json::value number_or_null(std::int64_t number) {
    return number == 0 ? json::value(nullptr) : json::value(json::string(std::to_string(number)));
}
json::array words_by_comma(std::string_view text) {
    json::array out;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(','));
        out.emplace_back(word);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return out;
}

json::object term(const standard::Term& one) {
    return {{"code", one.code}, {"name_zh", one.name_zh}, {"name_en", one.name_en}};
}

json::object encode_seal(const Seal& seal) {
    return {{"number", seal.number},
            {"previous_hash", seal.previous_hash},
            {"root", seal.root},
            {"record_count", seal.count},
            {"sealed_at", to_json(seal.sealed_at)},
            {"hash", seal.hash},
            {"signature", text_or_null(seal.signature)}};
}

// In a proof moments are what was hashed: microseconds.
json::object proof_seal(const Seal& seal) {
    auto out = encode_seal(seal);
    out["sealed_at"] = seal.sealed_at.time_since_epoch().count();
    return out;
}

json::array encode_findings(const std::vector<Finding>& findings) {
    json::array out;
    for (const auto& one : findings)
        out.push_back(json::object{{"flaw", to_text(one.flaw)},
                                   {"contact_id", number_or_null(one.contact_id)},
                                   {"customer_id", number_or_null(one.customer_id)},
                                   {"seal_number", one.seal_number}});
    return out;
}

const json::string* text_of(const json::object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    return found == nullptr ? nullptr : found->if_string();
}
std::optional<std::int64_t> number_of(const json::object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    if (found == nullptr || !found->is_int64() || found->get_int64() < 0) return std::nullopt;
    return found->get_int64();
}

std::optional<Seal> seal_from(const json::value& value) {
    const auto* in = value.if_object();
    if (in == nullptr) return std::nullopt;
    const auto number = number_of(*in, "number"), count = number_of(*in, "record_count"),
               at = number_of(*in, "sealed_at");
    const auto *previous = text_of(*in, "previous_hash"), *root = text_of(*in, "root"),
               *hash = text_of(*in, "hash"), *signature = text_of(*in, "signature");
    if (!number || !count || !at || previous == nullptr || root == nullptr || hash == nullptr)
        return std::nullopt;
    return Seal{.number = *number,
                .previous_hash = std::string{*previous},
                .root = std::string{*root},
                .count = *count,
                .sealed_at = Instant{std::chrono::microseconds{*at}},
                .hash = std::string{*hash},
                .signature = signature == nullptr ? std::string{} : std::string{*signature}};
}

bool read_words(const json::object& in, Proof& out) {
    const auto* found = in.if_contains("words");
    if (found == nullptr || found->is_null()) return true;
    const auto* words = found->if_object();
    if (words == nullptr) return false;
    const auto *salt = text_of(*words, "salt"), *address = text_of(*words, "address"),
               *content = text_of(*words, "content"), *answer = text_of(*words, "answer");
    if (salt == nullptr || address == nullptr || content == nullptr || answer == nullptr) return false;
    const auto bytes = base64_bytes(std::string_view{*salt});
    if (!bytes || bytes->size() != salt_size) return false;
    out.sealed_form =
        sealed_form({*bytes, std::string{*address}, std::string{*content}, std::string{*answer}});
    return true;
}

}  // namespace

json::value encode(const file::FileFacts& facts) {
    return json::object{{"file_id", to_json(facts.file_id)},
                        {"name", mask_text(facts.name)},
                        {"media_type", facts.media_type},
                        {"sha256", facts.sha256},
                        {"size", facts.size}};
}

json::value encode(const ContactView& view) {
    const auto& r = view.record;
    json::array files;
    for (const auto& one : r.files) {
        const auto kept = std::ranges::find_if(
            view.files, [&](const file::FileFacts& facts) { return facts.file_id.text() == one.name; });
        if (kept != view.files.end())
            files.push_back(encode(*kept));
        else
            files.push_back(json::object{{"file_id", nullptr},
                                         {"name", nullptr},
                                         {"media_type", nullptr},
                                         {"sha256", one.sha256},
                                         {"size", one.size}});
    }
    return json::object{
        {"contact_id", to_json(r.contact_id)},
        {"sequence", r.sequence},
        {"type", r.type},
        {"direction", to_text(r.direction)},
        {"started_at", to_json(r.started_at)},
        {"ended_at", to_json(r.ended_at)},
        {"recorded_at", to_json(r.recorded_at)},
        {"by_id", to_json(r.by_id)},
        {"by_name", r.by_name},
        {"organization_id", to_json(r.organization_id)},
        {"customer_id", to_json(r.customer_id)},
        {"customer_code", text_or_null(view.customer_code)},
        {"customer_name", text_or_null(view.customer_name)},
        {"ticket_id", number_or_null(r.ticket_id)},
        {"ticket_code", text_or_null(r.ticket_code)},
        {"address", r.address},
        {"content", r.content},
        {"answer", r.answer},
        {"result", text_or_null(r.result)},
        {"missing", words_by_comma(r.missing)},
        {"source_kind", text_or_null(r.source_kind)},
        {"amends_id", to_json(r.amends_id)},
        {"amended_by_id", to_json(view.amended_by)},
        {"files", std::move(files)},
        {"hash", r.hash},
        {"seal_number", r.seal_number == 0 ? json::value(nullptr) : json::value(r.seal_number)},
        {"is_archived", r.archive_id != 0},
        {"is_erased", r.is_erased}};
}

json::value encode(const ContactPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const standard::ContactRules& rules) {
    json::array types, results;
    for (const auto& one : rules.types) {
        auto type = term(one);
        type["needs"] = json::array(one.needs.begin(), one.needs.end());
        type["channels"] = json::array(one.channels.begin(), one.channels.end());
        types.push_back(std::move(type));
    }
    for (const auto& one : rules.results) results.push_back(term(one));
    return json::object{
        {"types", std::move(types)}, {"results", std::move(results)}, {"text_max", rules.text_max}};
}

json::value encode(const Completeness& report) {
    json::array lines, closed, unrecorded;
    for (const auto& one : report.lines)
        lines.push_back(json::object{{"organization_id", to_json(one.organization_id)},
                                     {"type", one.type},
                                     {"missing", words_by_comma(one.missing)},
                                     {"count", one.count}});
    for (const auto& one : report.closed)
        closed.push_back(json::object{{"organization_id", to_json(one.organization_id)},
                                      {"closed", one.closed},
                                      {"unrecorded", one.unrecorded}});
    for (const auto& one : report.unrecorded)
        unrecorded.push_back(json::object{{"ticket_id", number_or_null(one.ticket_id)},
                                          {"ticket_code", one.code},
                                          {"organization_id", to_json(one.organization_id)}});
    return json::object{
        {"lines", std::move(lines)}, {"closed", std::move(closed)}, {"unrecorded", std::move(unrecorded)}};
}

json::value encode(const Months& report) {
    json::array months, unrecorded;
    for (const auto& month : report.months) {
        json::array types, sources;
        for (const auto& one : month.types)
            types.push_back(json::object{{"type", one.type},
                                         {"recorded", one.recorded},
                                         {"complete", one.complete},
                                         {"amended", one.amended}});
        for (const auto& one : month.sources)
            sources.push_back(
                json::object{{"kind", one.kind}, {"expected", one.expected}, {"recorded", one.recorded}});
        months.push_back(json::object{
            {"month", month.month}, {"types", std::move(types)}, {"sources", std::move(sources)}});
    }
    for (const auto& one : report.unrecorded)
        unrecorded.push_back(json::object{{"kind", one.kind},
                                          {"source_id", number_or_null(one.source_id)},
                                          {"code", text_or_null(one.code)},
                                          {"organization_id", to_json(one.organization_id)},
                                          {"at", to_json(one.at)}});
    return json::object{{"months", std::move(months)}, {"unrecorded", std::move(unrecorded)}};
}

json::value encode(const SealPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode_seal(one));
    return json::object{
        {"items", std::move(items)}, {"next", number_or_null(page.next)}, {"unsealed", page.unsealed}};
}

json::value encode(const NewestCheck& check) {
    return json::object{
        {"seals", check.seals}, {"records", check.records}, {"findings", encode_findings(check.findings)}};
}

json::value encode(const ArchivePage& page) {
    json::array items;
    for (const auto& one : page.items)
        items.push_back(json::object{{"archive_id", to_json(one.archive_id)},
                                     {"record_count", one.count},
                                     {"from", to_json(one.from)},
                                     {"to", to_json(one.to)},
                                     {"clear_size", one.clear_size},
                                     {"file_size", one.file_size},
                                     {"made_at", to_json(one.made_at)}});
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}
json::value encode(const ArchiveCheck& check) {
    return json::object{{"records", check.records}, {"findings", encode_findings(check.findings)}};
}

json::object encode(const Proof& proof) {
    json::object record;
    for (std::size_t i = 0; i < record_columns.size(); ++i) record[record_columns[i]] = proof.values[i];
    json::array path, seals;
    for (const auto& one : proof.path) path.emplace_back(one);
    for (const auto& one : proof.seals) seals.push_back(proof_seal(one));
    json::value words = nullptr;
    if (const auto read = proof.sealed_form ? words_of(*proof.sealed_form) : std::nullopt)
        words = json::object{{"salt", base64_text(read->salt)},
                             {"address", read->address},
                             {"content", read->content},
                             {"answer", read->answer}};
    return {{"form", record_mark},       {"record", std::move(record)}, {"hash", proof.hash},
            {"words", std::move(words)}, {"index", proof.index},        {"path", std::move(path)},
            {"seals", std::move(seals)}};
}

std::optional<Proof> proof_from(const json::value& value) {
    const auto* in = value.if_object();
    if (in == nullptr) return std::nullopt;
    const auto *form = text_of(*in, "form"), *hash = text_of(*in, "hash");
    const auto *record = in->if_contains("record"), *path = in->if_contains("path"),
               *seals = in->if_contains("seals");
    const auto index = number_of(*in, "index");
    if (form == nullptr || *form != record_mark || hash == nullptr || record == nullptr ||
        !record->is_object() || path == nullptr || !path->is_array() || path->get_array().size() > path_max ||
        seals == nullptr || !seals->is_array() || seals->get_array().size() > proof_seals_max ||
        seals->get_array().empty() || !index)
        return std::nullopt;
    Proof out;
    for (std::size_t i = 0; i < record_columns.size(); ++i) {
        const auto* text = text_of(record->get_object(), record_columns[i]);
        if (text == nullptr) return std::nullopt;
        out.values[i] = std::string{*text};
    }
    out.hash = std::string{*hash};
    out.index = static_cast<std::size_t>(*index);
    for (const auto& one : path->get_array()) {
        if (!one.is_string()) return std::nullopt;
        out.path.emplace_back(one.get_string());
    }
    for (const auto& one : seals->get_array()) {
        auto seal = seal_from(one);
        if (!seal) return std::nullopt;
        out.seals.push_back(std::move(*seal));
    }
    out.count = static_cast<std::size_t>(out.seals.front().count);
    if (!read_words(*in, out)) return std::nullopt;
    return out;
}

}  // namespace bihuan::contact
