// A mail as it arrived, turned into words (RFC 5322, 2045-2047). GMime stays behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"

namespace bihuan::intake {

struct MailLimits {  // of the standard's [intake]
    std::size_t header_bytes = 0, text_length = 0, parts = 0, depth = 0, files = 0;
};
struct MailFile {
    std::string name, bytes;
};
struct MailReport {  // RFC 3464: what became of a mail of ours
    std::string message_id, recipient;
    bool has_failed = false;
};
struct Mail {
    std::string subject, from, from_name, to, message_id, in_reply_to;  // ids without brackets
    std::vector<std::string> references;
    std::optional<Instant> sent_at;
    // What machines put there.
    std::string auto_submitted, precedence, list_id, return_path;
    bool is_auto_reply = false;  // by headers that RFC 3834 does not know
    bool has_return_path = false;
    std::optional<MailReport> report;
    std::string text;             // of the best part; the whole of it
    std::vector<MailFile> files;  // without what was over the limits
    bool is_cut = false;          // something was over the limits
};

// Never throws and never fails: of what is broken there is less.
Mail read_mail(std::string_view bytes, const MailLimits& limits);

}  // namespace bihuan::intake
