// Mails: whatever the bytes, the reader ends within its limits, and what it read is clean text that folds
// without loss.
#include <cstdint>

#include "base/result.hpp"
#include "base/text.hpp"
#include "intake/domain/mail.hpp"
#include "intake/domain/reply_text.hpp"

using namespace bihuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const intake::MailLimits limits{
        .header_bytes = 1024, .text_length = 500, .parts = 20, .depth = 5, .files = 3};
    const auto mail = intake::read_mail({reinterpret_cast<const char*>(data), size}, limits);
    must(mail.files.size() <= limits.files);
    must(code_point_count(mail.text) <= limits.text_length);
    for (const auto& line : {mail.subject, mail.from, mail.from_name, mail.message_id})
        must(is_valid_utf8(line) && !has_control_characters(line, false));
    must(is_valid_utf8(mail.text) && !has_control_characters(mail.text, true));
    for (const auto& file : mail.files) must(!file.name.empty() && file.name.find('/') == std::string::npos);
    const auto parts = intake::folded(mail.text);
    must(parts.fresh.size() + parts.history.size() <= mail.text.size() + 1);
    must(mail.text.empty() || !parts.fresh.empty() || !parts.history.empty());
    return 0;
}
