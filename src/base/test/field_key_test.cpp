#include "base/field_key.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/crypto.hpp"
#include "base/national.hpp"
#include "base/text.hpp"

namespace bihuan {
namespace {

std::string bytes_of_hex(std::string_view hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out += static_cast<char>(std::stoi(std::string{hex.substr(i, 2)}, nullptr, 16));
    return out;
}

// GB/T 32905, appendix A.
TEST(National, HashesAsThePublishedExamples) {
    EXPECT_EQ(to_hex(sm3("abc")), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string sixteen_times;
    for (int i = 0; i < 16; ++i) sixteen_times += "abcd";
    EXPECT_EQ(to_hex(sm3(sixteen_times)), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    EXPECT_EQ(to_hex(sm3("")), "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

// By its definition, H((k ^ opad) H((k ^ ipad) m)); also with a key longer than a block of 64 bytes.
TEST(National, AuthenticatesAsTheDefinitionSays) {
    for (const auto& key : {std::string{"key"}, std::string(64, 'k'), std::string(65, 'k')}) {
        auto block = key.size() > 64 ? sm3(key) : key;
        block.resize(64, '\0');
        auto inner = block, outer = block;
        for (auto& c : inner) c = static_cast<char>(c ^ 0x36);
        for (auto& c : outer) c = static_cast<char>(c ^ 0x5c);
        EXPECT_EQ(hmac_sm3(key, "13812345678"), sm3(outer + sm3(inner + "13812345678"))) << key.size();
    }
}

TEST(National, EncryptsAsThePublishedExamples) {
    const auto key = bytes_of_hex("0123456789abcdeffedcba9876543210");
    // GB/T 32907, appendix A: the block that is the key itself. A counter block encrypted stands alone where
    // the text is of zeros.
    EXPECT_EQ(to_hex(sm4_counter(key, key, std::string(16, '\0'))), "681edf34d206965e86b3e94f536e4246");
    // RFC 8998, A.1: the encrypted part of SM4-GCM is counter mode from this block on.
    const auto block = bytes_of_hex("00001234567800000000abcd00000002");
    const auto plain = bytes_of_hex(
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
        "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    const std::string_view encrypted =
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
        "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d";
    EXPECT_EQ(to_hex(sm4_counter(key, block, plain)), encrypted);
    EXPECT_EQ(sm4_counter(key, block, bytes_of_hex(encrypted)), plain);
    EXPECT_EQ(sm4_counter(key, block, ""), "");
}

class FieldKeys : public testing::TestWithParam<Suite> {};

TEST_P(FieldKeys, OpenWhatTheySealedAndNothingElse) {
    FieldKey::Bytes bytes{};
    bytes[0] = 7;
    const FieldKey key{GetParam(), bytes};
    for (const auto& plain : {std::string{}, std::string{"张三 13812345678"}, std::string(5000, 'x')}) {
        const auto sealed = key.seal(plain, "customer.name:1");
        EXPECT_NE(sealed, key.seal(plain, "customer.name:1")) << "a fresh nonce each time";
        EXPECT_EQ(key.open(sealed, "customer.name:1"), plain);
        for (const char* other : {"customer.name:2", "customer.name:", "", "customer.name:11"})
            EXPECT_EQ(key.open(sealed, other), std::nullopt) << "moved to " << other;
    }
    const auto bytes_sealed = *base64_bytes(key.seal("13812345678", "c"));
    for (std::size_t i = 0; i < bytes_sealed.size(); ++i) {
        auto forged = bytes_sealed;
        forged[i] = static_cast<char>(forged[i] ^ 1);
        EXPECT_EQ(key.open(base64_text(forged), "c"), std::nullopt) << "byte " << i;
        EXPECT_EQ(key.open(base64_text(bytes_sealed.substr(0, i)), "c"), std::nullopt) << "cut at " << i;
    }
    EXPECT_EQ(key.open(base64_text(bytes_sealed + "x"), "c"), std::nullopt);
    EXPECT_EQ(key.open("no base64!", "c"), std::nullopt);
    const auto& sealed = base64_text(bytes_sealed);
    bytes[0] = 8;
    EXPECT_EQ((FieldKey{GetParam(), bytes}.open(sealed, "c")), std::nullopt) << "another key";
    const auto other = GetParam() == Suite::sm4 ? Suite::xchacha : Suite::sm4;
    bytes[0] = 7;
    EXPECT_EQ((FieldKey{other, bytes}.open(sealed, "c")), std::nullopt) << "the other suite";
}

TEST_P(FieldKeys, IndexEqualValuesEquallyForOnePurpose) {
    FieldKey::Bytes bytes{};
    const FieldKey key{GetParam(), bytes};
    bytes[31] = 1;
    const FieldKey other{GetParam(), bytes};
    const auto index = key.blind_index("13812345678", "number");
    EXPECT_EQ(index.size(), 32U);
    EXPECT_EQ(index, key.blind_index("13812345678", "number"));
    const std::set<std::string> all{
        index, key.blind_index("13812345679", "number"), key.blind_index("13812345678", "service"),
        other.blind_index("13812345678", "number"), key.blind_index("", "number")};
    EXPECT_EQ(all.size(), 5U);
}

INSTANTIATE_TEST_SUITE_P(Suites, FieldKeys, testing::Values(Suite::xchacha, Suite::sm4),
                         [](const auto& info) { return std::string{to_text(info.param)}; });

TEST(FieldKeys, AreOfASuiteWithAName) {
    for (const auto suite : {Suite::xchacha, Suite::sm4}) EXPECT_EQ(suite_from_text(to_text(suite)), suite);
    EXPECT_EQ(suite_from_text("aes"), std::nullopt);
    EXPECT_NE(FieldKey::random_bytes(), FieldKey::random_bytes());
}

// Stores of before the ring hold values and tokens of the master key: these were made by that program.
TEST(FieldKeys, TheMasterKeyStillOpensWhatItSealedBeforeThereWereOthers) {
    FieldCipher::Key bytes{};
    bytes[0] = 7;
    const FieldCipher cipher{bytes};
    EXPECT_EQ(cipher.open("v1:O2sUYNHRRccO0HxNUTy7hQo1zsJ1anCe4Cg2rNfmVLscqu07FoHzRdx0I5JddinQGFS82kR37adfkw",
                          "customer.name:1"),
              "张三 13812345678");
    EXPECT_EQ(cipher.blind_index("13812345678", "number"), "2f89b0af50e679a2aadf25622e694241");
    bytes[0] = 8;
    EXPECT_NE(FieldCipher{bytes}.mark(), cipher.mark());
}

}  // namespace
}  // namespace bihuan
