// The national algorithms, over OpenSSL: SM4 (GB/T 32907) in counter mode, the hash SM3 (GB/T 32905) and its
// HMAC. OpenSSL 3.0 has no SM4-GCM, so who seals with them authenticates by HMAC (see field_key.hpp).
#pragma once

#include <string>
#include <string_view>

namespace bihuan {

std::string sm3(std::string_view bytes);                             // 32 bytes
std::string hmac_sm3(std::string_view key, std::string_view bytes);  // 32 bytes
// Both ways: what it made it undoes. The key and the first counter block are 16 bytes each.
std::string sm4_counter(std::string_view key, std::string_view block, std::string_view bytes);

}  // namespace bihuan
