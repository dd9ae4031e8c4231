// What an arrival is, before anybody knows whose it is: a person's words, or a machine's (RFC 3834).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/domain/mail.hpp"
#include "intake/types.hpp"

namespace bihuan::intake {

// Whoever answers these answers a machine, which may answer again.
Verdict verdict_of(const Mail& mail, std::string_view own_address);
// Numbers of messages of ours that it answers: their Message-ID is "number@host" (see message/http/gateways).
std::vector<std::int64_t> answered_messages(const Mail& mail, std::string_view own_address);
std::optional<std::int64_t> message_number(std::string_view message_id, std::string_view own_address);
// "260302-A00042", where the text holds one.
std::string ticket_code_in(std::string_view text);
// One arrival each, however often and by whom it is fetched. A Message-ID alone can be chosen by others.
std::string key_of(const Mail& mail, std::string_view bytes);
// The headers that matter to people who look, a line each.
std::string headers_of(const Mail& mail);

// Digits with the country's own prefix taken off; "" where it is no number.
std::string number_of(std::string_view sender);
// "TD", "退订" alone in the text, whatever its case and width.
bool is_stop(std::string_view text, const std::vector<std::string>& stop_words);
// The first line as a title, where nothing else says what it is about.
std::string title_of(std::string_view subject, std::string_view text);

}  // namespace bihuan::intake
