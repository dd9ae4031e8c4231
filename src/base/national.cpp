#include "base/national.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>
#include <stdexcept>

#include "base/octets.hpp"
#include "base/result.hpp"

namespace bihuan {
namespace {

constexpr std::size_t digest_size = 32;

// Only a build of OpenSSL without the national algorithms comes here.
void want(bool is_done) {
    if (!is_done) throw std::runtime_error{"this OpenSSL has no SM4 or SM3"};
}

}  // namespace

std::string sm3(std::string_view bytes) {
    std::string out(digest_size, '\0');
    want(EVP_Digest(bytes.data(), bytes.size(), bytes_of(out), nullptr, EVP_sm3(), nullptr) == 1);
    return out;
}

std::string hmac_sm3(std::string_view key, std::string_view bytes) {
    std::string out(digest_size, '\0');
    want(HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()), bytes_of(bytes), bytes.size(),
              bytes_of(out), nullptr) != nullptr);
    return out;
}

std::string sm4_counter(std::string_view key, std::string_view block, std::string_view bytes) {
    must(key.size() == 16 && block.size() == 16);
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free};
    std::string out(bytes.size(), '\0');
    int size = 0;
    want(EVP_EncryptInit_ex(context.get(), EVP_sm4_ctr(), nullptr, bytes_of(key), bytes_of(block)) == 1 &&
         EVP_EncryptUpdate(context.get(), bytes_of(out), &size, bytes_of(bytes),
                           static_cast<int>(bytes.size())) == 1);
    return out;
}

}  // namespace bihuan
