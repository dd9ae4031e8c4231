#pragma once

#include "http/json.hpp"
#include "identity/domain/account.hpp"
#include "identity/types.hpp"

namespace bihuan::identity {

json::value encode(const Account& account, Instant now);
json::value encode(const Organization& organization);
json::value encode(const ApiToken& token);
json::value encode(const AuditEntry& entry);
json::array encode_words(const std::vector<std::string>& words);
std::vector<Post> read_posts(Decoder& in, std::string_view name);

}  // namespace bihuan::identity
