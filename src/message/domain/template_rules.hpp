// Templates: placeholders and nothing more. What is filled in is never read again, so a customer's words
// cannot become placeholders.
#pragma once

#include <span>

#include "base/result.hpp"
#include "message/domain/message.hpp"

namespace bihuan::message {

inline constexpr std::size_t subject_max = 120, body_max = 4000, value_max = 1000;
inline constexpr std::int64_t sms_parts_max = 6;

struct Draft {
    TemplatePlace place;
    std::string subject, body;
};
// Every wrong field at once, placeholders with their place.
Done check_draft(const Draft& draft, const standard::MessagePurpose& purpose,
                 std::span<const standard::Term> segments);

// Filled in; a placeholder without a value is left out. Each value is cut at `value_max`.
std::string filled(std::string_view text, const Values& values, const std::string& zone);
// One line without control characters, for subjects.
std::string one_line(std::string_view text);
std::string html_of(std::string_view text);  // escaped, lines kept

struct SmsLength {
    bool is_unicode = false;  // UCS-2: 70 a part, 67 of several; else GSM-7: 160, 153
    std::int64_t units = 0, parts = 0;
};
SmsLength sms_length(std::string_view text);

// The best of these for a channel, languages in order, a segment: none where nothing suits.
const Template* best_template(std::span<const Template> of_purpose, std::string_view channel,
                              std::span<const std::string> languages, std::string_view segment);
// "zh-TW": zh-TW, zh, zh-CN, en.
std::vector<std::string> languages_from(std::string_view preferred);
bool is_language_tag(std::string_view text);

// A purpose's values with words in their place, to look at a template without anybody's data.
Values sample_values(const standard::MessagePurpose& purpose, Instant now, std::string_view language);

}  // namespace bihuan::message
