#include "contact/domain/contact_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/mask.hpp"
#include "base/text.hpp"
#include "contact/domain/contact_errors.hpp"

namespace bihuan::contact {
namespace {

constexpr std::size_t long_number = 7;  // shorter ones are amounts, times and codes

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mail_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
           c == '_' || c == '+';
}

std::string masked_digits(std::string_view digits) {
    return std::string{digits.substr(0, 3)} + std::string(digits.size() - 5, '*') +
           std::string{digits.substr(digits.size() - 2)};
}

bool has(const NewRecord& record, std::string_view field) {
    if (field == "customer") return static_cast<bool>(record.customer_id);
    if (field == "address") return !record.address.empty();
    if (field == "ended_at") return record.ended_at.has_value();
    if (field == "content") return !record.content.empty();
    if (field == "answer") return !record.answer.empty();
    return !record.result.empty();  // "result": the standard's reader knows no other
}

void check_text(Error& wrong, std::string_view field, const std::string& text, std::size_t max) {
    if (!is_valid_utf8(text) || has_control_characters(text, true))
        wrong.fields.push_back({std::string{field}, text_characters, {}});
    else if (code_point_count(text) > max)
        wrong.fields.push_back({std::string{field}, text_too_long, std::to_string(max)});
}

bool is_whole(const ContactFile& file) {
    return !file.name.empty() && is_valid_utf8(file.name) && !has_control_characters(file.name, false) &&
           code_point_count(file.name) <= name_max && file.size >= 0 && digest_of(file.sha256).has_value();
}

}  // namespace

const standard::ContactType* type_named(const standard::ContactRules& rules, std::string_view code) {
    const auto found = std::ranges::find(rules.types, code, &standard::ContactType::code);
    return found == rules.types.end() ? nullptr : &*found;
}

const standard::ContactType* type_of_channel(const standard::ContactRules& rules, std::string_view channel) {
    const auto found = std::ranges::find_if(rules.types, [&](const standard::ContactType& type) {
        return std::ranges::find(type.channels, channel) != type.channels.end();
    });
    return found == rules.types.end() ? nullptr : &*found;
}

std::vector<std::string> missing_fields(const standard::ContactType& type, const NewRecord& record) {
    std::vector<std::string> out;
    for (const auto& field : type.needs)
        if (!has(record, field)) out.push_back(field);
    return out;
}

Done check_record(const standard::ContactRules& rules, const NewRecord& record, Instant now) {
    Error wrong{field_needed};
    const auto refuse_if = [&](bool is_wrong, std::string_view field, const ErrorKind& kind,
                               std::string detail = {}) {
        if (is_wrong) wrong.fields.push_back({std::string{field}, kind, std::move(detail)});
    };
    const auto* type = type_named(rules, record.type);
    refuse_if(type == nullptr, "type", type_unknown);
    const bool has_result =
        record.result.empty() ||
        std::ranges::find(rules.results, record.result, &standard::Term::code) != rules.results.end();
    refuse_if(!has_result, "result", result_unknown);
    refuse_if(record.started_at > now + rules.ahead, "started_at", starts_ahead);
    refuse_if(record.ended_at && *record.ended_at < record.started_at, "ended_at", ends_before);
    refuse_if(record.ended_at && *record.ended_at > now + rules.ahead, "ended_at", starts_ahead);
    check_text(wrong, "address", record.address, address_max);
    check_text(wrong, "content", record.content, static_cast<std::size_t>(rules.text_max));
    check_text(wrong, "answer", record.answer, static_cast<std::size_t>(rules.text_max));
    refuse_if(record.files.size() > files_max, "files", too_many_files, std::to_string(files_max));
    refuse_if(!std::ranges::all_of(record.files, is_whole), "files", file_wrong);
    if (type != nullptr && record.source_kind.empty())
        for (const auto& field : missing_fields(*type, record))
            wrong.fields.push_back({field == "customer" ? "customer_id" : field, field_needed, {}});
    if (wrong.fields.empty()) return {};
    wrong.kind = wrong.fields.front().kind;
    wrong.detail = wrong.fields.front().detail;
    return std::unexpected{std::move(wrong)};
}

std::string mask_address(std::string_view address) {
    if (address.empty()) return {};
    if (const auto at = address.rfind('@'); at != std::string_view::npos && at > 0)
        return truncate_code_points(address, 1) + "***" + std::string{address.substr(at)};
    if (std::ranges::all_of(address, is_digit) && address.size() >= long_number)
        return masked_digits(address);
    const auto count = code_point_count(address);
    return truncate_code_points(address, count > 6 ? 3 : 1) + "***";
}

std::string mask_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_mail_character(text[at])) {
            out += text[at++];
            continue;
        }
        auto end = at;
        while (end < text.size() && is_mail_character(text[end])) ++end;
        const auto word = text.substr(at, end - at);
        if (end + 1 < text.size() && text[end] == '@' && is_mail_character(text[end + 1])) {
            out += std::string{word.substr(0, 1)} + "***";
            at = end;
            continue;
        }
        for (std::size_t i = 0; i < word.size();) {
            auto stop = i;
            while (stop < word.size() && is_digit(word[stop])) ++stop;
            const auto digits = word.substr(i, stop - i);
            out += digits.size() >= long_number ? masked_digits(digits) : std::string{digits};
            if (stop < word.size()) out += word[stop++];
            i = stop;
        }
        at = end;
    }
    return out;
}

void mask(ContactRecord& record, std::string_view name) {
    record.address = mask_address(record.address);
    record.content = mask_name_in(mask_text(record.content), name);
    record.answer = mask_name_in(mask_text(record.answer), name);
}

std::string files_text(const std::vector<ContactFile>& files) {
    std::string out;
    for (const auto& file : files) out += fmt::format("{} {} {}\n", file.sha256, file.size, file.name);
    return out;
}

std::vector<ContactFile> files_from_text(std::string_view text) {
    std::vector<ContactFile> out;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const auto first = line.find(' '), second = line.find(' ', first + 1);
        if (second == std::string_view::npos) continue;
        const auto size = std::string{line.substr(first + 1, second - first - 1)};
        out.push_back({std::string{line.substr(second + 1)}, std::string{line.substr(0, first)},
                       parse_id(size).value_or(0)});
    }
    return out;
}

}  // namespace bihuan::contact
