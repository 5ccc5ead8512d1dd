-- The disability allowances of one person. key: the stored identity number. The allowance system has no public column
-- standard: table and columns are a proposal. The register may hold a row for each payment of one grant: rows that are equal
-- in all of these columns count once.
select b.gmsfhm   as key,
       b.btlx     as kind,
       b.btje     as monthly_amount,
       b.qsny     as from_month,
       b.zzny     as until_month,
       b.xzqhbm   as division_code
from   cjrlxbt b
